import { keyedHash } from '../config/keys'
import { type HeldEntry, readPending } from '../cookies/pending-cookies'
import type { NewAuthEvent } from '../events/events'
import { clientIp } from '../limits/client-ip'
import type { AuthContext } from './auth-context'

/** One request as the endpoints see it: who asks, and what the browser holds. */
export interface Visit {
  readonly context: AuthContext
  readonly headers: Headers
  readonly cookieHeader: string | null
  /** The visitor's address, where it can be known. */
  readonly clientIp: string | null
  /** Seconds since 1970. */
  readonly now: number
  /** This browser's pending sign-ins, newest first. */
  readonly pending: readonly HeldEntry[]
}

/** Opens what the browser sent along. `seenIp` is the visitor's address as the server itself saw it. */
export async function openVisit(headers: Headers, context: AuthContext, seenIp?: string): Promise<Visit> {
  const now = Math.floor(context.sessions.now() / 1000)
  const cookieHeader = headers.get('cookie')
  return {
    context,
    headers,
    cookieHeader,
    now,
    pending: await readPending(cookieHeader, context.app, now),
    clientIp: clientIp(headers, context.trustedProxyHops, seenIp),
  }
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
export async function addressHash({ app }: AuthContext, email: string): Promise<string> {
  const [key] = await app.keys('address')
  return keyedHash(key, email) // T19
}
