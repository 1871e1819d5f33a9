import type { Session } from '../contract'
import { cookieName, readCookies, serializeCookie } from './cookies'
import { randomId } from './keys'
import { resolveSessionContext, type SessionContext, sessionProblems } from './session-context'
import { signSession, verifySession } from './session-token'

/** Options of {@link createSessions}; every one has a safe default. */
export interface SessionsOptions {
  /** This app's own origin. @default process.env.APP_URL, read at first use */
  readonly appUrl?: string
  /** Key material, 32 bytes or more each; the first signs, all verify. @default process.env.JWT_SECRET, split at commas */
  readonly secrets?: string | readonly string[]
  /** How long a session lives at most, in seconds. @default 604800 (7 days) */
  readonly absoluteLifeSeconds?: number
  /** The page with the sign-in form. @default '/login' */
  readonly signInPath?: string
  /** Where the handlers are mounted. @default '/api/auth' */
  readonly basePath?: string
  /** The clock, in milliseconds since 1970. @default Date.now */
  readonly now?: () => number
}

/** Anything with request headers: a `Request`, or `{ headers: await headers() }` in a page. */
export interface HeadersSource {
  readonly headers: { get(name: string): string | null }
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

/** Reads and makes sessions: the one object that guards, proxy and handlers share. */
export interface Sessions {
  /** The visitor's session, or null. Garbage, a forged and an expired cookie all read as null. */
  read(source: HeadersSource): Promise<Session | null>
  /** Like `read`, with the flow that the session came from. */
  readWithFlow(source: HeadersSource): Promise<{ session: Session; flow: string } | null>
  /** Makes a session. The claims are readable by the visitor. */
  issue(session: NewSession): Promise<IssuedSession>
  /** Puts a session that was issued before into a cookie again. */
  reissue(session: Session, flow: string): Promise<IssuedSession>
  /** A `Set-Cookie` value that takes the session away. */
  clearCookie(): string
  /** What is wrong with the configuration, each with its fix; empty when it is fine. */
  problems(): readonly string[]
  /** The checked configuration. Throws one `ConfigError` with every problem. */
  context(): SessionContext
  readonly signInPath: string
  readonly basePath: string
  readonly now: () => number
}

const MAX_COOKIE_BYTES = 4096

/**
 * Sessions in a signed cookie. Reads its environment at first use, and a missing or weak value throws one
 * error that lists every problem.
 *
 * @example
 * export const sessions = createSessions()
 */
export function createSessions(options: SessionsOptions = {}): Sessions {
  const {
    absoluteLifeSeconds = 604_800,
    signInPath = '/login',
    basePath = '/api/auth',
    now = Date.now,
    appUrl,
    secrets,
  } = options
  let resolved: SessionContext | undefined
  const context = () => {
    resolved ??= resolveSessionContext({ appUrl, secrets })
    return resolved
  }

  async function readWithFlow(source: HeadersSource) {
    const { origin, secure, keys } = context()
    const tokens = readCookies(source.headers.get('cookie'), cookieName('session', secure))
    if (tokens.length === 0) return null
    const ring = await keys('session')
    for (const token of tokens) {
      const stored = await verifySession(token, { keys: ring, origin, now: now() })
      if (stored) return { session: stored.session, flow: stored.flow }
    }
    return null
  }

  async function reissue(session: Session, flow: string): Promise<IssuedSession> {
    const { origin, secure, keys } = context()
    const issuedAt = Math.floor(now() / 1000)
    const expiresAt = Math.floor(Date.parse(session.expiresAt) / 1000)
    const token = await signSession({ session, flow, issuedAt, expiresAt }, await keys('session'), origin)
    const cookie = serializeCookie('session', token, { secure, lifeSeconds: expiresAt - issuedAt })
    if (cookie.length > MAX_COOKIE_BYTES) {
      const largest = Object.entries(session.claims).sort(
        ([, a], [, b]) => JSON.stringify(b).length - JSON.stringify(a).length,
      )[0]?.[0]
      throw new TypeError(
        `The session cookie would be over ${MAX_COOKIE_BYTES} bytes, and browsers drop it. Keep the claim "${largest}" in your database and look it up by session.subject.`,
      )
    }
    return { session, cookie }
  }

  return {
    signInPath,
    basePath,
    now,
    context,
    problems: () => sessionProblems({ appUrl, secrets }),
    readWithFlow,
    read: async (source) => (await readWithFlow(source))?.session ?? null,
    reissue,
    async issue({ subject, email, claims, flow }) {
      const seconds = Math.floor(now() / 1000)
      const session: Session = {
        id: randomId(),
        subject,
        email,
        signedInAt: new Date(seconds * 1000).toISOString(),
        expiresAt: new Date((seconds + absoluteLifeSeconds) * 1000).toISOString(),
        claims,
      }
      return reissue(session, flow)
    },
    clearCookie: () => serializeCookie('session', '', { secure: context().secure, lifeSeconds: 0 }),
  }
}
