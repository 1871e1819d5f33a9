import type { AppContext } from '../config/app-context'
import { pendingBudget } from './budget'
import { type Cookie, cookieName, dropCookie, eachCookie, makeCookie, readCookies } from './cookie'
import { openPending, type PendingEntry, sealPending } from './pending-entry'

/*
 * Each pending sign-in has its own cookie, `pending-<slot>`, so that answers which two tabs get at the same moment
 * do not undo each other.
 */

/** An entry is known for an hour after its code, so that it can be called expired rather than lost. */
const KNOWN_AFTER_EXPIRY_SECONDS = 3_600

/** A pending sign-in as the browser sent it along. */
export interface HeldEntry extends PendingEntry {
  /** Bytes of its cookie, the name included. */
  readonly size: number
}

/** This browser's pending sign-ins, the one that was answered last first. Anything that cannot be read is none. */
export async function readPending(
  cookieHeader: string | null,
  app: AppContext,
  nowSeconds: number,
): Promise<HeldEntry[]> {
  const prefix = cookieName('pending', app, '')
  const sizes = new Map<string, number>()
  eachCookie(cookieHeader, (name, token) => {
    if (name.startsWith(prefix)) sizes.set(token, name.length + 1 + token.length)
  })
  const opened = await Promise.all(
    [...sizes].map(async ([token, size]) => ({ entry: await openPending(token, app), size })),
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

/** What a browser sent along. */
export interface Holder {
  readonly cookieHeader: string | null
  readonly pending: readonly HeldEntry[]
  /** Seconds since 1970. */
  readonly now: number
}

/** The cookies that keep this entry; the oldest of the others go when they get too large next to the session. */
export async function keepPending(entry: PendingEntry, holder: Holder, app: AppContext): Promise<Cookie[]> {
  const budget = pendingBudget(sessionBytes(holder.cookieHeader, app)) // T34
  const cookie = await fittingCookie(entry, budget, holder.now, app)
  const others = holder.pending.filter(({ flow }) => flow !== entry.flow)
  const rivals = others.filter(({ email }) => email === entry.email)
  const left = others.filter(({ email }) => email !== entry.email)
  const dropped = [...rivals, ...overweight(left, budget - cookieBytes(cookie))]
  return [cookie, ...dropped.map((other) => dropPending(other, app))]
}

/** Without what it can do without, where the whole would be too large. */
async function fittingCookie(entry: PendingEntry, budget: number, now: number, app: AppContext): Promise<Cookie> {
  const asLittle = { ...entry, shownEmail: entry.email, next: null }
  const lifeSeconds = entry.expiresAt + KNOWN_AFTER_EXPIRY_SECONDS - now
  const make = async (candidate: PendingEntry) =>
    makeCookie(app, 'pending', await sealPending(candidate, app), { lifeSeconds, slot: entry.slot })
  for (const candidate of [entry, { ...entry, shownEmail: entry.email }]) {
    const cookie = await make(candidate)
    if (cookieBytes(cookie) <= budget) return cookie
  }
  return make(asLittle)
}

/** The cookies to delete, the oldest sign-ins first, so that the others fit next to a new session. */
export function makeRoom(session: Cookie, held: readonly HeldEntry[], app: AppContext): Cookie[] {
  return overweight(held, pendingBudget(cookieBytes(session))).map((entry) => dropPending(entry, app))
}

function sessionBytes(cookieHeader: string | null, app: AppContext): number {
  const name = cookieName('session', app)
  return readCookies(cookieHeader, name).reduce((sum, token) => sum + name.length + 1 + token.length, 0)
}

const cookieBytes = ({ name, value }: Cookie) => name.length + 1 + value.length

/** The oldest ones that there is no room for; the newest come first. */
function overweight(held: readonly HeldEntry[], limit: number): HeldEntry[] {
  let size = 0
  return held.filter((entry) => {
    size += entry.size
    return size > limit
  })
}

/** Takes this entry away. */
export const dropPending = ({ slot }: PendingEntry, app: AppContext): Cookie => dropCookie(app, 'pending', slot)
