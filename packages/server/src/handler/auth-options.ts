import type { Template } from '../contract'
import type { Provider } from '../provider/provider'
import type { Sessions } from '../session/create-sessions'
import type { SessionContext } from '../session/session-context'
import { sharedMemoryStore } from '../store/shared-memory'
import type { Store } from '../store/store'
import type { RedirectRule } from './safe-redirect'

/** Options of `createAuth`; all but the first two have safe defaults. */
export interface AuthOptions {
  readonly sessions: Sessions
  readonly provider: Provider
  readonly pages?: {
    /** Where to go when nothing else was asked for. @default '/dashboard' */
    readonly afterSignIn?: string
    /** @default the sign-in page */
    readonly afterSignOut?: string
  }
  readonly link?: {
    /**
     * Whether the link's path names the sign-in it belongs to. Switch it off where the environment fixes the
     * link's address: the newest pending sign-in is then meant. @default true
     */
    readonly flowInPath?: boolean
  }
  /** The mail template. @default 'SIGNIN' */
  readonly template?: Template
  /** Values for the mail template: at most 30, names of 2–25 characters, values up to 256. */
  readonly templateVariables?: Readonly<Record<string, string>>
  /** Life of code and link in seconds, 60–3600. @default 600 */
  readonly expiresInSeconds?: number
  /** Total time for one answer in milliseconds, however often the provider's client tries. @default 8000 */
  readonly deadlineMs?: number
  /** Where attempts are counted. @default the process's own memory */
  readonly store?: Store
  /** Receives one line for an operator when the set-up is wrong or something unexpected happened. @default console.error */
  readonly log?: (line: string) => void
}

/** The options with defaults, and the checked configuration. */
export interface AuthContext {
  readonly sessions: Sessions
  readonly provider: Provider
  readonly session: SessionContext
  readonly store: Store
  readonly origin: string
  readonly rule: RedirectRule
  readonly signInPath: string
  readonly basePath: string
  readonly afterSignIn: string
  readonly afterSignOut: string
  readonly flowInPath: boolean
  readonly template: Template
  readonly templateVariables: Readonly<Record<string, string>> | undefined
  readonly expiresInSeconds: number
  readonly deadlineMs: number
  readonly log: (line: string) => void
}

/** Fills the defaults in. Throws the `ConfigError` of the sessions when their configuration is wrong. */
export function resolveAuthContext(options: AuthOptions): AuthContext {
  const { sessions, provider, pages = {}, link = {} } = options
  const session = sessions.context()
  const { signInPath, basePath } = sessions
  return {
    sessions,
    provider,
    session,
    store: options.store ?? sharedMemoryStore(session.origin),
    origin: session.origin,
    rule: { origin: session.origin, refusedPaths: [signInPath, basePath] },
    signInPath,
    basePath,
    afterSignIn: pages.afterSignIn ?? '/dashboard',
    afterSignOut: pages.afterSignOut ?? signInPath,
    flowInPath: link.flowInPath ?? true,
    template: options.template ?? 'SIGNIN',
    templateVariables: options.templateVariables,
    expiresInSeconds: options.expiresInSeconds ?? 600,
    deadlineMs: options.deadlineMs ?? 8_000,
    log: options.log ?? console.error,
  }
}
