import { cookieName, readCookies } from '../cookies/cookies'
import { createSessionCache } from './session-cache'
import type { SessionContext } from './session-context'
import type { Revocation } from './session-revocation'
import {
  CLOCK_TOLERANCE_SECONDS,
  createSessionVerifier,
  type SessionVerifier,
  type StoredSession,
} from './session-token'

/** Anything with request headers: a `Request`, or `{ headers: await headers() }` in a page. */
export interface HeadersSource {
  readonly headers: { get(name: string): string | null }
}

/** What {@link createSessionReader} reads with. */
export interface SessionReaderOptions {
  readonly context: () => SessionContext
  readonly revocation: Revocation
  readonly now: () => number
}

/** Reads the session that a request's cookie holds. Rejects when the store cannot be asked. */
export function createSessionReader({ context, revocation, now }: SessionReaderOptions) {
  const cache = createSessionCache()
  let verifier: SessionVerifier | undefined

  /** A token seen before is answered at once: a promise would cost more than the look-up. */
  function verified(token: string): StoredSession | null | Promise<StoredSession | null> {
    const cached = cache.get(token)
    if (!cached) return firstSight(token)
    return cached.expiresAt > now() / 1000 - CLOCK_TOLERANCE_SECONDS ? cached : null
  }

  async function firstSight(token: string): Promise<StoredSession | null> {
    const { origin, keys } = context()
    verifier ??= createSessionVerifier(await keys('session'), origin, now)
    const stored = await verifier(token)
    if (stored) cache.keep(token, stored)
    return stored
  }

  return async function readStored(source: HeadersSource): Promise<StoredSession | null> {
    // A sibling domain may have set a cookie of the same name: the first that is really ours counts.
    for (const token of readCookies(source.headers.get('cookie'), cookieName('session', context().secure))) {
      const found = verified(token)
      const stored = found instanceof Promise ? await found : found
      if (!stored) continue
      const revoked = revocation.isRevoked(stored.session)
      if (!(revoked instanceof Promise ? await revoked : revoked)) return stored
    }
    return null
  }
}
