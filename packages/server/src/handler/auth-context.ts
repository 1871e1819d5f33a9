import type { AppContext } from '../config/app-context'
import { resolveBrand } from '../config/brand'
import type { Say } from '../config/operator-log'
import type { Brand, Purpose } from '../contract'
import { createEmitter } from '../events/emitter'
import type { NewAuthEvent } from '../events/events'
import { DEFAULT_LIMITS, type Limits } from '../limits/limits'
import { checkedProvider } from '../provider/checked-provider'
import type { Provider } from '../provider/provider'
import { coreOf, type Paths, type SessionsCore } from '../session/sessions'
import type { Store } from '../store/store'
import { tracedProvider } from '../telemetry/traced-provider'
import type { AuthOptions } from './auth-options'
import type { RedirectRule } from './http/safe-redirect'

/** Within what browsers and load balancers wait for. */
export const DEFAULT_DEADLINE_MS = 8_000

/** The options with defaults, and the checked configuration. */
export interface AuthContext extends Paths {
  readonly sessions: SessionsCore
  readonly app: AppContext
  readonly provider: Provider
  readonly store: Store
  readonly limits: Limits | null
  readonly rule: RedirectRule
  readonly afterSignIn: string
  readonly confirmLink: string | null
  readonly brand: Brand | undefined
  readonly binding: 'same-browser' | 'any-browser'
  readonly flowInPath: boolean
  /** Where a mailed link leads; the ticket or flow is a segment below it. */
  readonly linkPath: string
  readonly template: Purpose
  readonly templateVariables: AuthOptions['templateVariables']
  readonly expiresInSeconds: number
  readonly trustedProxyHops: number
  readonly deadlineMs: number
  readonly onBeforeSend: AuthOptions['onBeforeSend']
  readonly onBeforeVerify: AuthOptions['onBeforeVerify']
  readonly onSignIn: NonNullable<AuthOptions['onSignIn']>
  emit(event: NewAuthEvent): void
  /** Whether there is an `onEvent`. */
  readonly isListening: boolean
  /** Tells the operator. */
  readonly say: Say
}

/** Fills the defaults in. Throws the `ConfigError` of the sessions when their configuration is wrong. */
export function resolveAuthContext(options: AuthOptions, say: Say): AuthContext {
  const { provider, pages = {}, link = {}, onEvent } = options
  const sessions = coreOf(options.sessions)
  const app = sessions.app()
  const { signInPath, basePath } = sessions.paths
  const linkPath = link.path ?? `${basePath}/verify`
  const refusedPaths = [signInPath, basePath, linkPath, ...(pages.confirmLink ? [pages.confirmLink] : [])]
  const emitHere = createEmitter(onEvent, say, sessions.now)
  return {
    ...sessions.paths,
    sessions,
    app,
    provider: tracedProvider(checkedProvider(provider), sessions.telemetry),
    store: sessions.store(),
    limits: options.limits === false ? null : withDefaults(options.limits ?? {}),
    rule: { origin: app.origin, refusedPaths },
    afterSignIn: pages.afterSignIn ?? '/dashboard',
    confirmLink: pages.confirmLink ?? null,
    brand: resolveBrand(options.brand),
    binding: link.binding ?? 'same-browser',
    flowInPath: link.flowInPath ?? true,
    linkPath,
    template: options.template ?? 'sign-in',
    templateVariables: options.templateVariables,
    expiresInSeconds: options.expiresInSeconds ?? 600,
    trustedProxyHops: options.trustedProxyHops ?? 0,
    deadlineMs: options.deadlineMs ?? DEFAULT_DEADLINE_MS,
    onBeforeSend: options.onBeforeSend,
    onBeforeVerify: options.onBeforeVerify,
    onSignIn: options.onSignIn ?? (({ email }) => ({ subject: email })),
    emit(event) {
      sessions.emit(event)
      emitHere(event)
    },
    isListening: onEvent !== undefined || sessions.isListening,
    say,
  }
}

/** A number that is left undefined keeps its default: compared with nothing, every count would be allowed. */
function withDefaults(limits: Partial<Limits>): Limits {
  return { ...DEFAULT_LIMITS, ...Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined)) }
}
