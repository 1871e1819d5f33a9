import { numberProblems, pathProblems } from '../config/option-problems'
import type { Purpose } from '../contract'
import type { AuthEvent, NewAuthEvent, SignInDecision } from '../events/events'
import { DEFAULT_LIMITS, type Limits } from '../limits/limits'
import type { Provider } from '../provider/provider'
import type { Sessions } from '../session/create-sessions'
import type { SessionContext } from '../session/session-context'
import { checkedStore } from '../store/checked-store'
import { sharedMemoryStore } from '../store/shared-memory'
import type { Store } from '../store/store'
import type { RedirectRule } from './http/safe-redirect'

/** What a hook learns of the request: never a body, never a cookie's meaning. */
export interface HookRequest {
  readonly headers: Headers
  /** The visitor's address, where it can be known. */
  readonly clientIp: string | null
}

/** Options of `createAuth`; all but the first two have safe defaults. */
export interface AuthOptions {
  readonly sessions: Sessions
  readonly provider: Provider
  readonly pages?: {
    /** Where to go when nothing else was asked for. @default '/dashboard' */
    readonly afterSignIn?: string
    /** @default the sign-in page */
    readonly afterSignOut?: string
    /** The app's own confirm page for `any-browser`; it receives the token in the fragment. @default a page of the kit's own */
    readonly confirmLink?: string
  }
  readonly link?: {
    /**
     * `same-browser`: a link signs in only the browser that asked for it. `any-browser`: every other browser is
     * asked first, on a confirm page. @default 'same-browser'
     */
    readonly binding?: 'same-browser' | 'any-browser'
    /**
     * Whether the link's path names the sign-in it belongs to. Switch it off where the environment fixes the
     * link's address: the newest pending sign-in is then meant. `any-browser` needs it. @default true
     */
    readonly flowInPath?: boolean
    /** Where a mailed link leads: the path of the verify endpoint, if it is a file of its own. @default basePath + '/verify' */
    readonly path?: string
  }
  /** Which mail is written when the page does not say what the visitor is here for. @default 'sign-in' */
  readonly template?: Purpose
  /** Values for the mail template: at most 30, names of 2–25 characters, values up to 256. */
  readonly templateVariables?: Readonly<Record<string, string>>
  /** Life of code and link in seconds, 60–3600. @default 600 */
  readonly expiresInSeconds?: number
  /** How often mails and checks may be asked for; `false` switches the kit's own limits off. @default DEFAULT_LIMITS */
  readonly limits?: Partial<Limits> | false
  /** Where attempts, limits and receipts are kept. Across several processes it must be one that they share. @default this process's own memory */
  readonly store?: Store
  /** How many proxies of your own stand in front. @default 0: the client's address is unknown unless the server gives it */
  readonly trustedProxyHops?: number
  /** Total time for one answer in milliseconds, however often the provider's client tries. @default 8000 */
  readonly deadlineMs?: number
  /** Runs before a mail: `deny` is `email_not_allowed`, `challenge` is `challenge_required`. @default 'allow' */
  readonly onBeforeSend?: (attempt: {
    readonly email: string
    readonly request: HookRequest
    /** The answer of the page's CAPTCHA, when the page sent one. */
    readonly challenge?: string
  }) => 'allow' | 'deny' | 'challenge' | Promise<'allow' | 'deny' | 'challenge'>
  /** Runs once the address is proven and before the session exists: find or create the user. @default subject is the address */
  readonly onSignIn?: (visitor: {
    readonly email: string
  }) => SignInDecision | 'deny' | Promise<SignInDecision | 'deny'>
  /** Receives what happened. Its failures are logged and change nothing. */
  readonly onEvent?: (event: AuthEvent) => void | Promise<void>
  /** Receives one line for an operator when the set-up is wrong or something unexpected happened. @default console.error */
  readonly log?: (line: string) => void
}

/** The options with defaults, and the checked configuration. */
export interface AuthContext {
  readonly sessions: Sessions
  readonly provider: Provider
  readonly session: SessionContext
  readonly store: Store
  readonly limits: Limits | null
  readonly origin: string
  readonly rule: RedirectRule
  readonly signInPath: string
  readonly basePath: string
  readonly afterSignIn: string
  readonly afterSignOut: string
  readonly confirmLink: string | null
  readonly binding: 'same-browser' | 'any-browser'
  readonly flowInPath: boolean
  readonly linkPath: string
  readonly template: Purpose
  readonly templateVariables: Readonly<Record<string, string>> | undefined
  readonly expiresInSeconds: number
  readonly trustedProxyHops: number
  readonly deadlineMs: number
  readonly onBeforeSend: AuthOptions['onBeforeSend']
  readonly onSignIn: NonNullable<AuthOptions['onSignIn']>
  emit(event: NewAuthEvent): void
  /** Whether anybody receives events. */
  readonly isListening: boolean
  readonly log: (line: string) => void
}

/** What is wrong with the options themselves, as sentences with the fix. */
export function optionProblems(options: AuthOptions): string[] {
  const { expiresInSeconds = 600, link = {}, pages = {}, limits, trustedProxyHops, deadlineMs } = options
  const problems = [
    ...pathProblems('pages.afterSignIn', pages.afterSignIn, { isPrefix: false }),
    ...pathProblems('pages.afterSignOut', pages.afterSignOut, { isPrefix: false }),
    ...pathProblems('pages.confirmLink', pages.confirmLink, { isPrefix: true }),
    ...pathProblems('link.path', link.path, { isPrefix: true }),
    ...numberProblems('trustedProxyHops', trustedProxyHops, 0),
    ...numberProblems('deadlineMs', deadlineMs, 1),
    ...Object.entries(limits || {}).flatMap(([name, value]) => numberProblems(`limits.${name}`, value, 0)),
  ]
  if (!Number.isInteger(expiresInSeconds) || expiresInSeconds < 60 || expiresInSeconds > 3_600) {
    problems.push('expiresInSeconds is not a whole number between 60 and 3600.')
  }
  if (link.binding === 'any-browser' && link.flowInPath === false) {
    problems.push("link.binding 'any-browser' needs link.flowInPath: the path is what names the sign-in there.")
  }
  return problems
}

/** Fills the defaults in. Throws the `ConfigError` of the sessions when their configuration is wrong. */
export function resolveAuthContext(options: AuthOptions): AuthContext {
  const { sessions, provider, pages = {}, link = {}, log = console.error } = options
  const session = sessions.context()
  const { signInPath, basePath } = sessions
  const linkPath = link.path ?? `${basePath}/verify`
  const refusedPaths = [signInPath, basePath, linkPath, ...(pages.confirmLink ? [pages.confirmLink] : [])]
  return {
    sessions,
    provider,
    session,
    store: checkedStore(options.store ?? sharedMemoryStore(session.origin)),
    limits: options.limits === false ? null : withDefaults(options.limits ?? {}),
    origin: session.origin,
    rule: { origin: session.origin, refusedPaths },
    signInPath,
    basePath,
    afterSignIn: pages.afterSignIn ?? '/dashboard',
    afterSignOut: pages.afterSignOut ?? signInPath,
    confirmLink: pages.confirmLink ?? null,
    binding: link.binding ?? 'same-browser',
    flowInPath: link.flowInPath ?? true,
    linkPath,
    template: options.template ?? 'sign-in',
    templateVariables: options.templateVariables,
    expiresInSeconds: options.expiresInSeconds ?? 600,
    trustedProxyHops: options.trustedProxyHops ?? 0,
    deadlineMs: options.deadlineMs ?? 8_000,
    onBeforeSend: options.onBeforeSend,
    onSignIn: options.onSignIn ?? (({ email }) => ({ subject: email })),
    emit: (event) => emit({ ...event, at: new Date(sessions.now()).toISOString() }, options.onEvent, log),
    isListening: options.onEvent !== undefined,
    log,
  }
}

/** A number that is left undefined keeps its default: compared with nothing, every count would be allowed. */
function withDefaults(limits: Partial<Limits>): Limits {
  return { ...DEFAULT_LIMITS, ...Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined)) }
}

/** Tells the app. What it does with an event is its own affair: the visitor's answer neither waits nor fails. */
function emit(event: AuthEvent, onEvent: AuthOptions['onEvent'], log: (line: string) => void): void {
  if (!onEvent) return
  const failed = () => log(`Doorpost: onEvent failed for "${event.type}".`)
  try {
    Promise.resolve(onEvent(event)).catch(failed)
  } catch {
    failed()
  }
}
