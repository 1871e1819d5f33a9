import type { AppContext } from '../config/app-context'
import type { Session } from '../contract'
import { cookieName, readCookies } from '../cookies/cookie'
import type { SessionRefusal } from '../events/events'
import type { MemoryStore } from '../store/memory-store'
import { AppUnavailable } from '../store/store-unavailable'
import { createSessionCache } from './session-cache'
import type { Revocation } from './session-revocation'
import { CLOCK_TOLERANCE_SECONDS, createSessionOpener, type SessionOpener, type StoredSession } from './session-token'
import type { IssuableSession } from './sessions'

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
  /** For how many seconds a session that was read as valid is trusted while the store is down; 0 means not at all. */
  readonly trustSeconds: number
  /** The sessions that are, by their ids. All copies of this module know of them. */
  readonly trusted: () => MemoryStore
}

/** Ways to read the session that a request's cookie holds. */
export interface SessionReader {
  /** Sealed by us and not expired, even if by this process's clock it has not begun; revocation is not checked. */
  unchecked(source: HeadersSource): Promise<StoredSession | null>
  /** Rejects while the store is down. */
  strict(source: HeadersSource): Promise<StoredSession | null>
  /** Rejects while the store is down, for a session that was not recently read as valid. */
  lenient(source: HeadersSource): Promise<StoredSession | null>
  /** Whether a session was revoked, as leniently. */
  isRevoked(stored: IssuableSession): Promise<boolean>
  /** A session that was made just now is as good as one that was read. */
  trustNew(sessionId: string): void
  /** What was wrong with the cookie of a request that has no session; null if there was none. */
  refused(source: HeadersSource): Promise<RefusedCookie | null>
}

/** A cookie that is no session. */
export interface RefusedCookie {
  readonly reason: SessionRefusal
  /** The session that it was; null where we did not make it. */
  readonly session: Session | null
}

/** Why a session is trusted while the store is down. */
type Trust = 'read' | 'made'

/** Reads sessions from cookies. */
export function createSessionReader(options: SessionReaderOptions): SessionReader {
  const { app, revocation, now, absoluteLifeSeconds, idleLifeSeconds, trustSeconds, trusted } = options
  const cache = createSessionCache()
  let opener: SessionOpener | undefined
  let name: string | undefined

  function isWithinLife({ startedAt, issuedAt, expiresAt }: StoredSession): boolean {
    const idleEnd = idleLifeSeconds === undefined ? expiresAt : issuedAt + idleLifeSeconds
    const end = Math.min(expiresAt, idleEnd, startedAt + absoluteLifeSeconds) // T35
    return end > now() / 1000 - CLOCK_TOLERANCE_SECONDS
  }

  const hasBegun = ({ issuedAt }: StoredSession) => issuedAt <= now() / 1000 + CLOCK_TOLERANCE_SECONDS // T12e

  const isCurrent = (stored: StoredSession) => hasBegun(stored) && isWithinLife(stored)

  /** Made by us, at whatever time. */
  async function opened(token: string): Promise<StoredSession | null> {
    const { origin, keys } = app()
    opener ??= createSessionOpener(await keys('session'), origin, now)
    const stored = await opener(token)
    if (stored && isWithinLife(stored)) cache.keep(token, stored)
    return stored
  }

  function keep(sessionId: string, why: Trust): void {
    if (trustSeconds > 0) void trusted().put(sessionId, why, trustSeconds)
  }

  function isRevoked(stored: IssuableSession, isFresh = false): boolean | Promise<boolean> {
    const answer = revocation.isRevoked(stored, isFresh)
    if (typeof answer === 'boolean') return answer
    return answer.then((isOver) => {
      const { id } = stored.session
      if (isOver) void trusted().delete(id)
      else keep(id, 'read')
      return isOver
    })
  }

  /** What this process knows, while the store is down. */
  function isRevokedByHearsay(stored: IssuableSession): boolean | Promise<boolean> {
    const answer = isRevoked(stored)
    if (typeof answer === 'boolean') return answer
    return answer.catch((error: unknown) => {
      if (revocation.isRevokedHere(stored.names)) return true
      const why = trustSeconds > 0 ? trusted().peek(stored.session.id) : null
      // Of one that was only made, the app has not said yet that it is good.
      const isTrusted = why === 'read' || (why === 'made' && !(error instanceof AppUnavailable))
      if (!isTrusted || revocation.isDoubtfulHere(stored)) throw error
      return false
    })
  }

  const tokensOf = ({ headers }: HeadersSource) => {
    name ??= cookieName('session', app())
    return readCookies(headers.get('cookie'), name)
  }

  type Check = (stored: StoredSession) => boolean | Promise<boolean>
  const readBy =
    (isOver: Check, isReadable = isCurrent) =>
    async (source: HeadersSource) => {
      // A sibling domain may have set a cookie of the same name: the first that is really ours counts.
      for (const token of tokensOf(source)) {
        // What this process knows is not waited for: this runs on every request.
        const stored = cache.get(token) ?? (await opened(token))
        if (!stored || !isReadable(stored)) continue
        const answer = isOver(stored)
        if (!(typeof answer === 'boolean' ? answer : await answer)) return stored
      }
      return null
    }

  return {
    unchecked: readBy(() => false, isWithinLife), // T16i
    strict: readBy((stored) => isRevoked(stored, true)),
    lenient: readBy(isRevokedByHearsay),
    isRevoked: async (stored) => isRevokedByHearsay(stored),
    trustNew: (sessionId) => keep(sessionId, 'made'),
    async refused(source) {
      const [token] = tokensOf(source)
      if (token === undefined) return null
      const stored = cache.get(token) ?? (await opened(token))
      if (!stored || !hasBegun(stored)) return { reason: 'forged', session: null }
      return { reason: isWithinLife(stored) ? 'ended' : 'expired', session: stored.session }
    },
  }
}
