import type { Delivery } from '../contract/index'
import type { SessionContext } from '../session/session-context'
import { open, seal } from './sealed-token'

/** A sign-in between send and verify, as a sealed cookie of this browser holds it. Times are seconds since 1970. */
export interface PendingEntry {
  /** Unguessable handle: it is in the link's path, and only a browser whose cookie holds it may use the link. */
  readonly flow: string
  /** Public name of its own cookie. */
  readonly slot: string
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
const DELIVERIES: readonly Delivery[] = ['code', 'link', 'code_and_link']

/** An entry as a short list: the names would cost more bytes than the values. */
type Row = readonly [string, string, string, string, string, string | null, number, number, number, number, number]

const toRow = (entry: PendingEntry): Row => [
  entry.flow,
  entry.slot,
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

function fromRow(row: unknown): PendingEntry | null {
  if (!Array.isArray(row)) return null
  const [
    flow,
    slot,
    requestId,
    email,
    state,
    next,
    deliveryIndex,
    sentAt,
    expiresAt,
    resendAt,
    resendCount,
  ]: unknown[] = row
  const texts = [flow, slot, requestId, email, state]
  const numbers = [sentAt, expiresAt, resendAt, resendCount]
  const delivery = DELIVERIES[Number(deliveryIndex)]
  if (!texts.every((value) => typeof value === 'string') || !numbers.every((value) => typeof value === 'number')) {
    return null
  }
  if (!delivery) return null
  return {
    flow: String(flow),
    slot: String(slot),
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

/** Encrypts it for the browser's cookie. */
export async function sealPending(entry: PendingEntry, context: SessionContext): Promise<string> {
  return seal(toRow(entry), await context.keys('pending'), TYPE)
}

/** The pending sign-in that was sealed, or null for anything else. */
export async function openPending(token: string, context: SessionContext): Promise<PendingEntry | null> {
  return fromRow(await open(token, await context.keys('pending'), TYPE))
}
