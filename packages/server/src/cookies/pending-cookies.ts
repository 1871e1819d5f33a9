import type { AppContext } from '../config/app-context'
import { type Cookie, cookieName, dropCookie, eachCookie, makeCookie } from './cookie'
import { openPending, type PendingEntry, sealPending } from './pending-entry'

/*
 * Each pending sign-in has a cookie of its own, `pending-<slot>`, so that answers which two tabs get at the same moment
 * do not undo each other.
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

/** This browser's pending sign-ins, the one that was answered last first. Anything that cannot be read is none. */
export async function readPending(
  cookieHeader: string | null,
  app: AppContext,
  nowSeconds: number,
): Promise<HeldEntry[]> {
  const prefix = cookieName('pending', app, '')
  const tokens = new Set<string>()
  eachCookie(cookieHeader, (name, token) => {
    if (name.startsWith(prefix)) tokens.add(token)
  })
  const opened = await Promise.all(
    [...tokens].map(async (token) => ({ entry: await openPending(token, app), size: token.length })),
  )
  const held = opened.flatMap(({ entry, size }) =>
    entry && entry.expiresAt + KNOWN_AFTER_EXPIRY_SECONDS > nowSeconds ? [{ ...entry, size }] : [],
  )
  held.sort((a, b) => a.answeredAtMs - b.answeredAtMs)
  // Of two cookies for one flow the newer one speaks.
  const byFlow = new Map<string, HeldEntry>()
  for (const entry of held) {
    byFlow.delete(entry.flow)
    byFlow.set(entry.flow, entry)
  }
  return [...byFlow.values()].reverse()
}

/** The cookies that keep this entry; the oldest of the others go when they grow too large. */
export async function keepPending(
  entry: PendingEntry,
  held: readonly HeldEntry[],
  app: AppContext,
  nowSeconds: number,
): Promise<Cookie[]> {
  const token = await sealPending(entry, app)
  let size = token.length
  const dropped = held.filter((other) => {
    if (other.flow === entry.flow) return false
    size += other.size
    return other.email === entry.email || size > MAX_BYTES
  })
  const lifeSeconds = entry.expiresAt + KNOWN_AFTER_EXPIRY_SECONDS - nowSeconds
  return [
    makeCookie(app, 'pending', token, { lifeSeconds, slot: entry.slot }),
    ...dropped.map((other) => dropPending(other, app)),
  ]
}

/** Takes this entry away. */
export const dropPending = ({ slot }: PendingEntry, app: AppContext): Cookie => dropCookie(app, 'pending', slot)
