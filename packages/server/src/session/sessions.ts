import type { AppContext } from '../config/app-context'
import type { Say } from '../config/operator-log'
import type { Session } from '../contract'
import type { Cookie } from '../cookies/cookie'
import type { NewAuthEvent } from '../events/events'
import type { Store } from '../store/store'
import type { HeadersSource } from './session-reader'
import type { StoredSession } from './session-token'

/** What an app may put into a session beside its own fields: values of JSON. */
export type AnyClaims = Record<string, unknown>

/** Who to make a session for. */
export interface NewSession {
  readonly subject: string
  readonly email: string
  readonly claims: AnyClaims
  /** Hash of the flow that was verified. */
  readonly flow: string
}

/** What a session's cookie is made of. */
export type IssuableSession = Pick<StoredSession, 'session' | 'flow' | 'epoch'>

/** A session and the cookie that carries it. */
export interface IssuedSession extends IssuableSession {
  readonly cookie: Cookie
}

/** The app's own paths, said once in `createSessions`. */
export interface Paths {
  /** Where the handlers are mounted. */
  readonly basePath: string
  /** The page with the sign-in form. */
  readonly signInPath: string
  /** Where signing out leads. */
  readonly afterSignOut: string
}

/** What the kit's own modules need of sessions, and an app does not. */
export interface SessionsCore {
  readonly paths: Paths
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Tells the operator. */
  readonly say: Say
  /** Tells the app what happened. */
  emit(event: NewAuthEvent): void
  /** Whether `createSessions` was given somebody to tell. */
  readonly isListening: boolean
  /** The checked configuration. Throws one `ConfigError` with every problem. */
  app(): AppContext
  /** The app's address as configured, checked or not. */
  appUrl(): string | undefined
  /** Where attempts, limits and receipts are kept. Rejects with `StoreUnavailable` only. */
  store(): Store
  /** Whether what the store holds outlives this process and is shared with others. */
  readonly hasOwnStore: boolean
  /**
   * Like `read`, with what the cookie says beside the session. Rejects when the store cannot be asked; where
   * `whenStoreFails` is 'allow', only for a session that was not seen as good lately.
   */
  readStored(source: HeadersSource): Promise<StoredSession | null>
  /** The same, and the store has to have been asked: for what must not go on by hearsay. */
  readStrict(source: HeadersSource): Promise<StoredSession | null>
  /** What the cookie says, if it was signed by us and is not over; whether it was revoked is not asked. */
  readUnchecked(source: HeadersSource): Promise<StoredSession | null>
  /** Makes a session. Throws, naming a claim, when the cookie grows too large. */
  issue(session: NewSession): Promise<IssuedSession>
  /** Puts a session that was issued before into a cookie again. */
  reissue(stored: IssuableSession): Promise<IssuedSession>
  /** The session with its idle life begun anew, or null when it is too early for that or there is no idle life. */
  renew(stored: StoredSession): Promise<IssuedSession | null>
  /** Whether a session was revoked. Rejects when the store cannot be asked. */
  isRevoked(stored: IssuableSession): Promise<boolean>
  /** Ends one session. Rejects when that could not be saved; it is ended in this process, and saved later. */
  revoke(sessionId: string): Promise<void>
  /** Ends every session of a visitor. Rejects when that could not be saved. */
  revokeAll(subject: string): Promise<void>
  /** Takes the session away. */
  clearCookie(): Cookie
}

/** A name that no app comes across: what is behind it changes without notice. */
const CORE = Symbol.for('doorpost.sessions')

/** Reads, makes and ends sessions: the one object that guards, proxy and handlers share. */
export interface Sessions<Claims extends AnyClaims = AnyClaims> {
  /**
   * The visitor's session, or null. Garbage, a forged, an expired and a revoked cookie all read as null, and so
   * does one whose revocation cannot be checked.
   */
  read(source: HeadersSource): Promise<Session<Claims> | null>
  /** Ends one session, wherever its cookie is. Rejects when that could not be saved; it is saved later if it can be. */
  revoke(sessionId: string): Promise<void>
  /** Ends every session of a visitor. Rejects when that could not be saved. */
  revokeAll(subject: string): Promise<void>
  /** Where the handlers are mounted: for a router of the app's own, and for parts that sign out. */
  readonly basePath: string
  /** What is wrong with the configuration, each with its fix; empty when it is fine. For a check at start-up. */
  problems(): readonly string[]
}

/** Puts the core behind its name. */
export function withCore<Claims extends AnyClaims>(sessions: Sessions<Claims>, core: SessionsCore): Sessions<Claims> {
  return Object.defineProperty(sessions, CORE, { value: core })
}

/** What is behind sessions that `createSessions` made. */
export function coreOf(sessions: Sessions): SessionsCore {
  const core: unknown = Reflect.get(sessions, CORE)
  if (typeof core !== 'object' || core === null) {
    throw new TypeError('These sessions were not made by createSessions. Pass on what it returned, not a copy of it.')
  }
  // Only `withCore` writes under this name.
  return core as SessionsCore
}
