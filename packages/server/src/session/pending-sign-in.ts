import type { Delivery } from '../contract'
import { cookieName, readCookies, serializeCookie } from './cookies'
import { open, seal } from './sealed-token'
import type { SessionContext } from './session-context'

/** A sign-in between send and verify, as this browser's sealed cookie holds it. Times are seconds since 1970. */
export interface PendingSignIn {
  /** Unguessable handle: it is in the link's path, and only a browser whose cookie holds it may use the link. */
  readonly flow: string
  /** The provider's name for it. Never leaves the sealed cookie. */
  readonly requestId: string
  readonly email: string
  /** Nonce that the provider gives back with verify. */
  readonly state: string
  readonly next: string | null
  readonly delivery: Delivery
  readonly sentAt: number
  readonly expiresAt: number
  /** When another mail may be asked for. */
  readonly resendAt: number
  readonly resendCount: number
}

const TYPE = 'dp-pending'
const MAX_BYTES = 3_500
/** An entry is known for an hour after its code, so that it can be called expired rather than lost. */
const KNOWN_AFTER_EXPIRY_SECONDS = 3_600

const DELIVERIES: readonly Delivery[] = ['code', 'link', 'code_and_link']

/** An entry as a short list: the names would cost more bytes than the values. */
type Row = readonly [string, string, string, string, string | null, number, number, number, number, number]

const toRow = (entry: PendingSignIn): Row => [
  entry.flow,
  entry.requestId,
  entry.email,
  entry.state,
  entry.next,
  DELIVERIES.indexOf(entry.delivery),
  entry.sentAt,
  entry.expiresAt,
  entry.resendAt,
  entry.resendCount,
]

function fromRow(row: unknown): PendingSignIn | null {
  if (!Array.isArray(row)) return null
  const [flow, requestId, email, state, next, deliveryIndex, sentAt, expiresAt, resendAt, resendCount]: unknown[] = row
  const texts = [flow, requestId, email, state]
  const numbers = [sentAt, expiresAt, resendAt, resendCount]
  const delivery = DELIVERIES[Number(deliveryIndex)]
  if (!texts.every((value) => typeof value === 'string') || !numbers.every((value) => typeof value === 'number')) {
    return null
  }
  if (!delivery) return null
  return {
    flow: String(flow),
    requestId: String(requestId),
    email: String(email),
    state: String(state),
    next: typeof next === 'string' ? next : null,
    delivery,
    sentAt: Number(sentAt),
    expiresAt: Number(expiresAt),
    resendAt: Number(resendAt),
    resendCount: Number(resendCount),
  }
}

/** This browser's pending sign-ins, newest first. Anything that cannot be read is none. */
export async function openPending(
  cookieHeader: string | null,
  context: SessionContext,
  nowSeconds: number,
): Promise<PendingSignIn[]> {
  const tokens = readCookies(cookieHeader, cookieName('pending', context.secure))
  for (const token of tokens) {
    const rows = await open(token, await context.keys('pending'), TYPE)
    if (!Array.isArray(rows)) continue
    const entries = rows
      .map(fromRow)
      .filter((entry) => entry !== null)
      .filter((entry) => entry.expiresAt + KNOWN_AFTER_EXPIRY_SECONDS > nowSeconds)
    if (entries.length > 0) return entries
  }
  return []
}

/** The `Set-Cookie` value for these entries; the oldest are left out when it would grow too large. */
export async function sealPending(
  entries: readonly PendingSignIn[],
  context: SessionContext,
  nowSeconds: number,
): Promise<string> {
  const { secure } = context
  if (entries.length === 0) return serializeCookie('pending', '', { secure, lifeSeconds: 0 })
  const lifeSeconds = Math.max(...entries.map((entry) => entry.expiresAt)) + KNOWN_AFTER_EXPIRY_SECONDS - nowSeconds
  const token = await seal(entries.map(toRow), await context.keys('pending'), TYPE)
  const cookie = serializeCookie('pending', token, { secure, lifeSeconds })
  return cookie.length > MAX_BYTES && entries.length > 1
    ? sealPending(entries.slice(0, -1), context, nowSeconds)
    : cookie
}
