import { MisuseError } from '../config/misuse-error'
import type { Session } from '../contract'
import { checkCookieSize } from '../cookies/cookie-size'
import { serializeCookie } from '../cookies/cookies'
import { randomId } from '../cookies/keys'
import { checkedStore } from '../store/checked-store'
import { sharedMemoryStore } from '../store/shared-memory'
import type { Store } from '../store/store'
import { resolveSessionContext, type SessionContext, sessionProblems } from './session-context'
import { createSessionReader, type HeadersSource } from './session-reader'
import { createRevocation } from './session-revocation'
import { CLOCK_TOLERANCE_SECONDS, type StoredSession, signSession } from './session-token'

/** Options of {@link createSessions}; every one has a safe default. */
export interface SessionsOptions {
  /** This app's own origin. @default process.env.APP_URL, read at first use */
  readonly appUrl?: string
  /** Key material, 32 bytes or more each; the first signs, all verify. @default process.env.JWT_SECRET, split at commas */
  readonly secrets?: string | readonly string[]
  /** How long a session lives at most, in seconds. @default 604800 (7 days) */
  readonly absoluteLifeSeconds?: number
  /** After how many seconds without a visit it ends; renewed past half of it. @default none: only the absolute life counts */
  readonly idleLifeSeconds?: number
  /**
   * Where revoked sessions are kept. Across several processes it must be one that they share.
   * @default this process's own memory, which forgets at a restart
   */
  readonly store?: Store
  /** A further reason to end a session, such as a blocked user. Asked at every read. */
  readonly isRevoked?: (session: Session) => boolean | Promise<boolean>
  /** For how many seconds an answer of a shared store may be used again. @default 0: it is asked every time */
  readonly revocationStaleSeconds?: number
  /** The page with the sign-in form. @default '/login' */
  readonly signInPath?: string
  /** Where the handlers are mounted. @default '/api/auth' */
  readonly basePath?: string
  /** The clock, in milliseconds since 1970. @default Date.now */
  readonly now?: () => number
}

/** Who to make a session for. */
export interface NewSession {
  readonly subject: string
  readonly email: string
  readonly claims: Record<string, unknown>
  /** Hash of the flow that was verified. */
  readonly flow: string
}

/** A session and the `Set-Cookie` value that carries it. */
export interface IssuedSession {
  readonly session: Session
  readonly cookie: string
}

/** Reads, makes and ends sessions: the one object that guards, proxy and handlers share. */
export interface Sessions {
  /**
   * The visitor's session, or null. Garbage, a forged, an expired and a revoked cookie all read as null, and so
   * does one whose revocation cannot be checked.
   */
  read(source: HeadersSource): Promise<Session | null>
  /** Like `read`, with what the cookie says beside the session. Rejects when the store cannot be asked. */
  readStored(source: HeadersSource): Promise<StoredSession | null>
  /** Makes a session. The claims are readable by the visitor. Throws, naming a claim, when the cookie grows too large. */
  issue(session: NewSession): Promise<IssuedSession>
  /** Puts a session that was issued before into a cookie again. */
  reissue(session: Session, flow: string): Promise<IssuedSession>
  /** The session with its idle life begun anew, or null when it is too early for that or there is no idle life. */
  renew(stored: StoredSession): Promise<IssuedSession | null>
  /** Ends one session, wherever its cookie is. Rejects when that could not be saved. */
  revoke(sessionId: string): Promise<void>
  /** Ends every session of a visitor. Rejects when that could not be saved. */
  revokeAll(subject: string): Promise<void>
  /** Whether a session was revoked. Rejects when the store cannot be asked. */
  isRevoked(session: Session): Promise<boolean>
  /** A `Set-Cookie` value that takes the session away. */
  clearCookie(): string
  /** What is wrong with the configuration, each with its fix; empty when it is fine. */
  problems(): readonly string[]
  /** The checked configuration. Throws one `ConfigError` with every problem. */
  context(): SessionContext
  /** The app's address as configured, checked or not. */
  appUrl(): string | undefined
  /** Whether sign-outs outlive this process. */
  readonly hasOwnStore: boolean
  readonly signInPath: string
  readonly basePath: string
  readonly now: () => number
}

/**
 * Sessions in a signed cookie. Reads its environment at first use, and a missing or weak value throws one
 * error that lists every problem.
 *
 * @example
 * export const sessions = createSessions()
 */
export function createSessions(options: SessionsOptions = {}): Sessions {
  const { absoluteLifeSeconds = 604_800, idleLifeSeconds, revocationStaleSeconds = 0 } = options
  const { signInPath = '/login', basePath = '/api/auth', now = Date.now, appUrl } = options
  let resolved: SessionContext | undefined
  const config = { ...options, signInPath, basePath }
  const context = () => {
    resolved ??= resolveSessionContext(config)
    return resolved
  }
  const ownStore = options.store && checkedStore(options.store)
  const revocation = createRevocation({
    // Apart from what anybody can fill: a flood of sends must not push out who signed out.
    store: () => ownStore ?? sharedMemoryStore(`${context().origin} sessions`),
    now,
    staleSeconds: revocationStaleSeconds,
    isRevoked: options.isRevoked,
  })
  const nowSeconds = () => Math.floor(now() / 1000)
  const endOfLife = (startedAt: number) => {
    const absoluteEnd = startedAt + absoluteLifeSeconds
    return idleLifeSeconds === undefined ? absoluteEnd : Math.min(absoluteEnd, nowSeconds() + idleLifeSeconds)
  }

  const readStored = createSessionReader({ context, revocation, now })

  async function reissue(session: Session, flow: string): Promise<IssuedSession> {
    const { origin, secure, keys } = context()
    const issuedAt = nowSeconds()
    const expiresAt = Math.floor(Date.parse(session.expiresAt) / 1000)
    const token = await signSession({ session, flow, issuedAt, expiresAt }, await keys('session'), origin)
    const cookie = serializeCookie('session', token, { secure, lifeSeconds: expiresAt - issuedAt })
    checkCookieSize(cookie, session.claims)
    return { session, cookie }
  }

  return {
    signInPath,
    basePath,
    now,
    context,
    appUrl: () => appUrl ?? process.env.APP_URL,
    hasOwnStore: options.store !== undefined,
    problems: () => sessionProblems(config),
    readStored,
    reissue,
    async read(source) {
      const { origin } = context()
      try {
        return (await readStored(source))?.session ?? null
      } catch (error) {
        console.error(`Doorpost: ${origin} could not ask whether a session was revoked (${nameOf(error)}).`)
        return null
      }
    },
    async issue({ subject, email, claims, flow }) {
      // Nobody could be signed in by such a cookie: better said now than found out by a visitor.
      if (typeof subject !== 'string' || subject === '') {
        throw new MisuseError('A session needs a subject: return the id of the user, as text, from onSignIn.')
      }
      const startedAt = Math.max(nowSeconds(), await revocation.earliestStart(subject))
      const session: Session = {
        id: randomId(),
        subject,
        email,
        signedInAt: toIso(startedAt),
        expiresAt: toIso(endOfLife(startedAt)),
        claims,
      }
      return reissue(session, flow)
    },
    async renew({ session, flow, expiresAt }) {
      if (idleLifeSeconds === undefined || expiresAt - nowSeconds() > idleLifeSeconds / 2) return null
      const renewed = endOfLife(Math.floor(Date.parse(session.signedInAt) / 1000))
      return renewed > expiresAt ? reissue({ ...session, expiresAt: toIso(renewed) }, flow) : null
    },
    revoke: (sessionId) => revocation.revoke(sessionId, absoluteLifeSeconds + CLOCK_TOLERANCE_SECONDS),
    revokeAll: (subject) => revocation.revokeAll(subject, absoluteLifeSeconds + CLOCK_TOLERANCE_SECONDS),
    isRevoked: async (session) => revocation.isRevoked(session),
    clearCookie: () => serializeCookie('session', '', { secure: context().secure, lifeSeconds: 0 }),
  }
}

const toIso = (seconds: number) => new Date(seconds * 1000).toISOString()
const nameOf = (error: unknown) => (error instanceof Error ? error.name : typeof error)
