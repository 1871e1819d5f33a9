import type { SessionContext } from '../session/session-context'
import { open, seal } from './sealed-token'

/** What an `any-browser` link carries in its path, sealed: enough to ask and to compare, in whatever browser it is opened. */
export interface Confirmation {
  readonly flow: string
  readonly email: string
  readonly state: string
  readonly next: string | null
  /** Seconds since 1970. */
  readonly expiresAt: number
}

const TYPE = 'dp-confirm'
/** The provider takes 1,000 characters for the whole link address. */
const MAX_URI_LENGTH = 1_000

/** Seals it for the link's path; `next` is left out where it would not fit. */
export async function sealConfirmation(
  confirmation: Confirmation,
  session: SessionContext,
  baseLength: number,
): Promise<string> {
  const { flow, email, state, next, expiresAt } = confirmation
  const token = await seal([flow, email, state, expiresAt, next], await session.keys('confirm'), TYPE)
  const tooLong = baseLength + 1 + token.length > MAX_URI_LENGTH
  return tooLong && next !== null ? sealConfirmation({ ...confirmation, next: null }, session, baseLength) : token
}

/** The confirmation in a link's path, or null when it is not ours or too old. */
export async function openConfirmation(
  token: string,
  session: SessionContext,
  nowSeconds: number,
): Promise<Confirmation | null> {
  const row = await open(token, await session.keys('confirm'), TYPE)
  if (!Array.isArray(row)) return null
  const [flow, email, state, expiresAt, next]: unknown[] = row
  if (typeof flow !== 'string' || typeof email !== 'string' || typeof state !== 'string') return null
  if (typeof expiresAt !== 'number' || expiresAt <= nowSeconds) return null
  return { flow, email, state, expiresAt, next: typeof next === 'string' ? next : null }
}
