import type { AppContext } from '../config/app-context'
import { cookieName, readCookies } from '../cookies/cookie'
import { createSessionCache } from './session-cache'
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
  readonly app: () => AppContext
  readonly revocation: Revocation
  readonly now: () => number
}

/** Reads the session that a request's cookie holds. Rejects when the store cannot be asked. */
export function createSessionReader({ app, revocation, now }: SessionReaderOptions) {
  const cache = createSessionCache()
  let verifier: SessionVerifier | undefined

  async function verified(token: string): Promise<StoredSession | null> {
    const cached = cache.get(token)
    if (cached) return cached.expiresAt > now() / 1000 - CLOCK_TOLERANCE_SECONDS ? cached : null
    const { origin, keys } = app()
    verifier ??= createSessionVerifier(await keys('session'), origin, now)
    const stored = await verifier(token)
    if (stored) cache.keep(token, stored)
    return stored
  }

  return async function readStored(source: HeadersSource): Promise<StoredSession | null> {
    // A sibling domain may have set a cookie of the same name: the first that is really ours counts.
    for (const token of readCookies(source.headers.get('cookie'), cookieName('session', app()))) {
      const stored = await verified(token)
      if (stored && !(await revocation.isRevoked(stored.session))) return stored
    }
    return null
  }
}
