import { keyedHash } from '../cookies/keys'
import { type HeldEntry, readPending } from '../cookies/pending-cookies'
import type { NewAuthEvent } from '../events/events'
import { clientIp } from '../limits/client-ip'
import type { AuthContext } from './auth-options'

/** One request as the actions see it: who asks, what the browser holds, and the cookies to answer with. */
export interface Visit {
  readonly context: AuthContext
  readonly headers: Headers
  /** The visitor's address, where it can be known. */
  readonly clientIp: string | null
  /** Seconds since 1970. */
  readonly now: number
  /** This browser's pending sign-ins, newest first. */
  readonly pending: readonly HeldEntry[]
  /** `Set-Cookie` values of the answer, in order. */
  readonly cookies: string[]
}

/** Opens what the browser sent along. `seenIp` is the visitor's address as the server itself saw it. */
export async function openVisit(headers: Headers, context: AuthContext, seenIp?: string): Promise<Visit> {
  const now = Math.floor(context.sessions.now() / 1000)
  const pending = await readPending(headers.get('cookie'), context.session, now)
  return { context, headers, now, pending, cookies: [], clientIp: clientIp(headers, context.trustedProxyHops, seenIp) }
}

/** The pending sign-in that a request means: the named one, or the newest when none is named. */
export function findPending(visit: Visit, flow: unknown): HeldEntry | null {
  if (flow === undefined || flow === '') return visit.pending[0] ?? null
  return visit.pending.find((entry) => entry.flow === flow) ?? null
}

/** Tells the app of something that belongs to an address; a hash that nobody listens for is not made. */
export async function emitForAddress(
  context: AuthContext,
  email: string,
  event: (address: string) => NewAuthEvent,
): Promise<void> {
  if (context.isListening) context.emit(event(await addressHash(context, email)))
}

/** The address as events and limits name it: a keyed hash. */
export async function addressHash({ session }: AuthContext, email: string): Promise<string> {
  const [key] = await session.keys('address')
  return keyedHash(key, email)
}
