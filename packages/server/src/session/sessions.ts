import type { AppContext } from '../config/app-context'
import type { Say } from '../config/operator-log'
import type { Session } from '../contract'
import type { Cookie } from '../cookies/cookie'
import type { NewAuthEvent } from '../events/events'
import type { Store } from '../store/store'
import type { Telemetry } from '../telemetry/telemetry'
import type { HeadersSource, RefusedCookie } from './session-reader'
import type { StoredSession } from './session-token'

/** What an app can add to a session: JSON values. */
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
export type IssuableSession = Pick<StoredSession, 'session' | 'flow' | 'epoch' | 'names'>

/** A session and the cookie that carries it. */
export interface IssuedSession extends IssuableSession {
  readonly cookie: Cookie
}

/** The app's own paths, set once in `createSessions`. */
export interface Paths {
  /** Where the handlers are mounted. */
  readonly basePath: string
  /** The page with the sign-in form. */
  readonly signInPath: string
  /** Where to go after signing out. */
  readonly afterSignOut: string
}

/** The part of sessions that only the kit's own modules need. */
export interface SessionsCore {
  readonly paths: Paths
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Tells the operator. */
  readonly say: Say
  /** Tells the app what happened. */
  emit(event: NewAuthEvent): void
  /** Whether `createSessions` got an `onEvent` or telemetry, or keeps a trail. */
  readonly isListening: boolean
  /** Where traces and metrics go, if anywhere. */
  readonly telemetry: Telemetry | undefined
  /** The checked configuration. Throws one `ConfigError` with every problem. */
  app(): AppContext
  /** The app's address as configured, checked or not. */
  appUrl(): string | undefined
  /** Where attempts, limits and receipts are kept. Rejects with `StoreUnavailable` only. */
  store(): Store
  /** Whether a store was passed, so sign-outs survive a restart. */
  readonly hasOwnStore: boolean
  /**
   * Like `read`, with the cookie's other fields. Rejects while the store is down; if `whenStoreFails` is 'allow', only
   * for a session that was not recently read as valid.
   */
  readStored(source: HeadersSource): Promise<StoredSession | null>
  /** The same, but the store must have answered: for what must not rely on an earlier answer. */
  readStrict(source: HeadersSource): Promise<StoredSession | null>
  /** What the cookie says, if it is ours and has not expired, even if it has not begun; revocation is not checked. */
  readUnchecked(source: HeadersSource): Promise<StoredSession | null>
  /** What was wrong with the cookie of a request that has no session; null if there was none. */
  readRefused(source: HeadersSource): Promise<RefusedCookie | null>
  /** Creates a session. Throws if the cookie would be too large, naming the largest claim. */
  issue(session: NewSession): Promise<IssuedSession>
  /** Puts an existing session into a new cookie. */
  reissue(stored: IssuableSession): Promise<IssuedSession>
  /** A session with a fresh idle timeout, or null if it isn't due, there is none, or the session is about to end. */
  renew(stored: StoredSession): Promise<IssuedSession | null>
  /** Whether a session was revoked. Rejects while the store is down, as {@link readStored} does. */
  isRevoked(stored: IssuableSession): Promise<boolean>
  /**
   * Ends one session, at once or some seconds from now. Rejects if that could not be saved; this process then remembers it
   * and saves it later.
   */
  revoke(sessionId: string, inSeconds?: number): Promise<void>
  /** Ends every session of a visitor. Rejects if that could not be saved. */
  revokeAll(subject: string): Promise<void>
  /** Deletes the session cookie. */
  clearCookie(): Cookie
}

/** A name that apps never see: what is behind it can change at any time. */
const CORE = Symbol.for('doorpost.sessions')

/** Reads, creates and ends sessions: one object that guards, proxy and handlers share. */
export interface Sessions<Claims extends AnyClaims = AnyClaims> {
  /**
   * The visitor's session. Null for a missing, malformed, forged, expired or revoked cookie, and also while the store
   * is down, unless `whenStoreFails` is `'allow'` and this process recently read the session as valid.
   */
  read(source: HeadersSource): Promise<Session<Claims> | null>
  /** Ends one session, wherever its cookie is. Rejects if that could not be saved; it is saved later if possible. */
  revoke(sessionId: string): Promise<void>
  /** Ends every session of a visitor. Rejects if that could not be saved. */
  revokeAll(subject: string): Promise<void>
  /** Where the handlers are mounted: for your own router, and for components that sign out. */
  readonly basePath: string
  /** What is wrong with the configuration, each with its fix; empty if it is fine. For a check at startup. */
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
