import type { SessionContext } from '../session/session-context'
import { cookieName, eachCookie, serializeCookie } from './cookies'
import { openPending, type PendingEntry, sealPending } from './pending-entry'

/*
 * Each pending sign-in has a cookie of its own, `pending-<slot>`, so that answers which two tabs get at the same moment
 * do not undo each other. `pending` repeats the one that was answered last: it is the sign-in that a page begins with.
 */

/** What the sign-ins of one browser may weigh together: servers take 8 kB of headers, and the app needs its share. */
const MAX_BYTES = 3_500
/** An entry is known for an hour after its code, so that it can be called expired rather than lost. */
const KNOWN_AFTER_EXPIRY_SECONDS = 3_600

/** A pending sign-in as the browser sent it along. */
export interface HeldEntry extends PendingEntry {
  /** Bytes of its token. */
  readonly size: number
}

/** This browser's pending sign-ins, newest first. Anything that cannot be read is none. */
export async function readPending(
  cookieHeader: string | null,
  context: SessionContext,
  nowSeconds: number,
): Promise<HeldEntry[]> {
  const name = cookieName('pending', context.secure)
  const newest: string[] = []
  const own: string[] = []
  eachCookie(cookieHeader, (found, token) => {
    if (found === name) newest.push(token)
    else if (found.startsWith(`${name}-`)) own.push(token)
  })
  const tokens = [...new Set([...newest, ...own])]
  const opened = await Promise.all(tokens.map((token) => openPending(token, context)))

  const held = tokens.flatMap((token, index) => {
    const entry = opened[index]
    const isKnown = entry && entry.expiresAt + KNOWN_AFTER_EXPIRY_SECONDS > nowSeconds
    return isKnown ? [{ ...entry, size: token.length, isNewest: newest.includes(token) }] : []
  })
  held.sort((a, b) => Number(b.isNewest) - Number(a.isNewest) || b.sentAt - a.sentAt)
  // A flow keeps its place, and what its own cookie says of it.
  return [...new Map(held.map((entry) => [entry.flow, entry])).values()]
}

/** The `Set-Cookie` values that make this entry the newest; the oldest are taken away when they grow too large. */
export async function keepPending(
  entry: PendingEntry,
  held: readonly HeldEntry[],
  context: SessionContext,
  nowSeconds: number,
): Promise<string[]> {
  const token = await sealPending(entry, context)
  let size = token.length
  const dropped = held.filter((other) => {
    if (other.flow === entry.flow) return false
    size += other.size
    return other.email === entry.email || size > MAX_BYTES
  })
  const attributes = {
    secure: context.secure,
    lifeSeconds: entry.expiresAt + KNOWN_AFTER_EXPIRY_SECONDS - nowSeconds,
  }
  return [
    serializeCookie('pending', token, attributes),
    serializeCookie('pending', token, { ...attributes, slot: entry.slot }),
    ...dropped.map(({ slot }) => takeAway(context, slot)),
  ]
}

/** The `Set-Cookie` values that take this entry away. */
export function dropPending(entry: PendingEntry, held: readonly HeldEntry[], context: SessionContext): string[] {
  const isNewest = held[0]?.flow === entry.flow
  return [...(isNewest ? [takeAway(context)] : []), takeAway(context, entry.slot)]
}

function takeAway({ secure }: SessionContext, slot?: string): string {
  return serializeCookie('pending', '', { secure, lifeSeconds: 0, ...(slot !== undefined && { slot }) })
}
