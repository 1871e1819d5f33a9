import type { AppContext } from '../config/app-context'
import type { Delivery } from '../contract'
import { packPath, unpackPath } from './packed-path'
import { open, seal } from './sealed-token'

/** A sign-in between send and verify, as a sealed cookie of this browser holds it. Times are seconds since 1970. */
export interface PendingEntry {
  /** Unguessable handle: it is in the link's path, and only a browser whose cookie holds it may use the link. */
  readonly flow: string
  /** Public name of its own cookie. */
  readonly slot: string
  /** The provider's name for it. Never leaves the sealed cookie. */
  readonly requestId: string
  /** The canonical address. */
  readonly email: string
  /** The address as it was typed, for the page. */
  readonly shownEmail: string
  /** Nonce that the provider gives back with verify. */
  readonly state: string
  readonly next: string | null
  /** The language of the page that asked, as a BCP 47 tag. */
  readonly locale: string | null
  readonly delivery: Delivery
  readonly sentAt: number
  readonly expiresAt: number
  /** When the visitor can ask for another email. */
  readonly resendAt: number
  readonly resendCount: number
  /** Milliseconds since 1970 of the last answer about it: a page begins with the newest. */
  readonly answeredAtMs: number
  /** The visitor wants to use another address. The code still works if the visitor comes back. */
  readonly isSetAside: boolean
}

/** Another meaning of a place is another version. A place added at the end may be missing: older versions wrote none. */
const TYPE = 'dp-pending-2'
const DELIVERIES: readonly Delivery[] = ['code', 'link', 'code_and_link']

/** An entry as a list: the names would cost more bytes than the values. */
type Row = readonly [
  flow: string,
  slot: string,
  requestId: string,
  email: string,
  /** Empty where it is the canonical form, as most people type it. */
  shownEmail: string,
  state: string,
  next: string | null,
  delivery: number,
  sentAt: number,
  expiresAt: number,
  resendAt: number,
  resendCount: number,
  answeredAtMs: number,
  isSetAside: 0 | 1,
  /** Empty where the page named none. */
  locale?: string,
]

const toRow = (entry: PendingEntry): Row => [
  entry.flow,
  entry.slot,
  entry.requestId,
  entry.email,
  entry.shownEmail === entry.email ? '' : entry.shownEmail,
  entry.state,
  packPath(entry.next),
  DELIVERIES.indexOf(entry.delivery),
  entry.sentAt,
  entry.expiresAt,
  entry.resendAt,
  entry.resendCount,
  entry.answeredAtMs,
  entry.isSetAside ? 1 : 0,
  entry.locale ?? '',
]

function fromRow(row: Row): PendingEntry {
  const [flow, slot, requestId, email, shownEmail, state, next, delivery, ...times] = row
  const [sentAt, expiresAt, resendAt, resendCount, answeredAtMs, isSetAside, locale] = times
  return {
    flow,
    slot,
    requestId,
    email,
    shownEmail: shownEmail || email,
    state,
    next: unpackPath(next),
    locale: locale || null,
    delivery: DELIVERIES[delivery] ?? 'code_and_link',
    sentAt,
    expiresAt,
    resendAt,
    resendCount,
    answeredAtMs,
    isSetAside: isSetAside === 1,
  }
}

/** Encrypts it for the browser's cookie. */
export async function sealPending(entry: PendingEntry, app: AppContext): Promise<string> {
  return seal(toRow(entry), await app.keys('pending'), TYPE)
}

/** The pending sign-in that was sealed, or null for anything else. */
export async function openPending(token: string, app: AppContext): Promise<PendingEntry | null> {
  const row = await open<Row>(token, await app.keys('pending'), TYPE)
  return row && fromRow(row)
}
