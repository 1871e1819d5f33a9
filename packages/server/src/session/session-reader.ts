import type { AppContext } from '../config/app-context'
import type { Session } from '../contract'
import { cookieName, readCookies } from '../cookies/cookie'
import type { SessionRefusal } from '../events/events'
import { createSessionCache } from './session-cache'
import type { Revocation } from './session-revocation'
import { CLOCK_TOLERANCE_SECONDS, createSessionOpener, type SessionOpener, type StoredSession } from './session-token'

/** Anything with request headers: a `Request`, or `{ headers: await headers() }` in a page. */
export interface HeadersSource {
  /** The headers that hold the cookies. */
  readonly headers: { get(name: string): string | null }
}

/** What {@link createSessionReader} reads with. */
export interface SessionReaderOptions {
  readonly app: () => AppContext
  readonly revocation: Revocation
  readonly now: () => number
  /** Today's lifetimes: a cookie that was made for longer ones ends with these. */
  readonly absoluteLifeSeconds: number
  readonly idleLifeSeconds: number | undefined
  /** For how many milliseconds a session that was read as valid is trusted while the store is down; 0 means not at all. */
  readonly trustMs: number
}

/** Ways to read the session that a request's cookie holds. */
export interface SessionReader {
  /** Sealed by us and not expired; revocation is not checked. */
  unchecked(source: HeadersSource): Promise<StoredSession | null>
  /** Rejects while the store is down. */
  strict(source: HeadersSource): Promise<StoredSession | null>
  /** Rejects while the store is down, for a session that was not recently read as valid. */
  lenient(source: HeadersSource): Promise<StoredSession | null>
  /** What was wrong with the cookie of a request that has no session; null if there was none. */
  refused(source: HeadersSource): Promise<RefusedCookie | null>
}

/** A cookie that is no session. */
export interface RefusedCookie {
  readonly reason: SessionRefusal
  /** The session that it was; null where we did not make it. */
  readonly session: Session | null
}

const MAX_REMEMBERED = 4_096

/** Reads sessions from cookies. */
export function createSessionReader(options: SessionReaderOptions): SessionReader {
  const { app, revocation, now, absoluteLifeSeconds, idleLifeSeconds, trustMs } = options
  const cache = createSessionCache()
  /** When (ms) a session was last read as valid, by its id; the oldest first. */
  const goodAt = new Map<string, number>()
  let opener: SessionOpener | undefined
  let name: string | undefined

  function isWithinLife({ startedAt, issuedAt, expiresAt }: StoredSession): boolean {
    const idleEnd = idleLifeSeconds === undefined ? expiresAt : issuedAt + idleLifeSeconds
    const end = Math.min(expiresAt, idleEnd, startedAt + absoluteLifeSeconds) // T35
    return end > now() / 1000 - CLOCK_TOLERANCE_SECONDS
  }

  /** Made by us, at whatever time. */
  async function opened(token: string): Promise<StoredSession | null> {
    const { origin, keys } = app()
    opener ??= createSessionOpener(await keys('session'), origin, now)
    const stored = await opener(token)
    if (stored && isWithinLife(stored)) cache.keep(token, stored)
    return stored
  }

  function isRevoked(stored: StoredSession): boolean | Promise<boolean> {
    const answer = revocation.isRevoked(stored)
    if (typeof answer === 'boolean' || trustMs === 0) return answer
    return answer.then((isOver) => {
      const { id } = stored.session
      goodAt.delete(id)
      if (isOver) return true
      const [oldest] = goodAt.size >= MAX_REMEMBERED ? goodAt.keys() : []
      if (oldest !== undefined) goodAt.delete(oldest)
      goodAt.set(id, now())
      return false
    })
  }

  /** What this process knows, while the store is down. */
  function isRevokedByHearsay(stored: StoredSession): boolean | Promise<boolean> {
    const answer = isRevoked(stored)
    if (typeof answer === 'boolean') return answer
    return answer.catch((error: unknown) => {
      if (revocation.isRevokedHere(stored.names)) return true
      const { id } = stored.session
      const isTrusted = now() - (goodAt.get(id) ?? Number.NEGATIVE_INFINITY) < trustMs
      if (!isTrusted || revocation.isDoubtfulHere(stored)) throw error
      return false
    })
  }

  const tokensOf = ({ headers }: HeadersSource) => {
    name ??= cookieName('session', app())
    return readCookies(headers.get('cookie'), name)
  }

  const readBy = (isOver: (stored: StoredSession) => boolean | Promise<boolean>) => async (source: HeadersSource) => {
    // A sibling domain may have set a cookie of the same name: the first that is really ours counts.
    for (const token of tokensOf(source)) {
      // What this process knows is not waited for: this runs on every request.
      const stored = cache.get(token) ?? (await opened(token))
      if (!stored || !isWithinLife(stored)) continue
      const answer = isOver(stored)
      if (!(typeof answer === 'boolean' ? answer : await answer)) return stored
    }
    return null
  }

  return {
    unchecked: readBy(() => false),
    strict: readBy(isRevoked),
    lenient: readBy(isRevokedByHearsay),
    async refused(source) {
      const [token] = tokensOf(source)
      if (token === undefined) return null
      const stored = cache.get(token) ?? (await opened(token))
      if (!stored) return { reason: 'forged', session: null }
      return { reason: isWithinLife(stored) ? 'ended' : 'expired', session: stored.session }
    },
  }
}
