import type { AppContext } from '../config/app-context'
import { packPath, unpackPath } from './packed-path'
import { open, seal } from './sealed-token'

/** What an `any-browser` link carries in its path, sealed: enough to ask and to compare, in whatever browser it is opened. */
export interface Ticket {
  readonly flow: string
  /** The canonical address. */
  readonly email: string
  readonly state: string
  readonly next: string | null
  /** The language of the page that asked, as a BCP 47 tag: that of the email, too. */
  readonly locale: string | null
  /** Seconds since 1970. */
  readonly expiresAt: number
}

/** Another meaning of a place is another version. A place added at the end may be missing: older versions wrote none. */
const TYPE = 'dp-ticket-2'
/** The provider takes 1,000 characters for the whole link address. */
const MAX_URI_LENGTH = 1_000

type Row = readonly [
  flow: string,
  email: string,
  state: string,
  next: string | null,
  expiresAt: number,
  /** Empty where the page named none. */
  locale?: string,
]

/** Seals it for the link's path; `next` is left out where it would not fit. */
export async function sealTicket(ticket: Ticket, app: AppContext, baseLength: number): Promise<string> {
  const { flow, email, state, next, expiresAt, locale } = ticket
  const row: Row = [flow, email, state, packPath(next), expiresAt, locale ?? '']
  const token = await seal(row, await app.keys('ticket'), TYPE)
  const tooLong = baseLength + 1 + token.length > MAX_URI_LENGTH
  return tooLong && next !== null ? sealTicket({ ...ticket, next: null }, app, baseLength) : token
}

/** The ticket in a link's path, or null when it is not ours or too old. */
export async function openTicket(token: unknown, app: AppContext, nowSeconds: number): Promise<Ticket | null> {
  if (typeof token !== 'string') return null
  const row = await open<Row>(token, await app.keys('ticket'), TYPE)
  if (!row) return null
  const [flow, email, state, next, expiresAt, locale] = row
  return expiresAt > nowSeconds
    ? { flow, email, state, next: unpackPath(next), expiresAt, locale: locale || null }
    : null
}
