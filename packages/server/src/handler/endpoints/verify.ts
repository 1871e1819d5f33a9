import type { VerifyResponse } from '../../contract/index'
import { type Confirmation, openConfirmation } from '../../cookies/confirmation'
import { rememberAddress } from '../../cookies/known-addresses'
import { dropPending } from '../../cookies/pending-cookies'
import type { PendingEntry } from '../../cookies/pending-entry'
import { clientBucket, takeOne } from '../../limits/limits'
import type { IssuedSession } from '../../session/create-sessions'
import type { Fields, Outcome } from '../action'
import { AuthFailure } from '../errors'
import { safeNext } from '../http/safe-redirect'
import { attemptsLeft, returnAttempt, takeAttempt } from '../proof/attempts'
import { normalizeCode } from '../proof/code-value'
import { prove } from '../proof/prove'
import { findPending, type Visit } from '../visit'

const MAX_TOKEN_LENGTH = 100

/** `POST /verify`: a code, or the click on the confirm page of an `any-browser` link. */
export async function verify(visit: Visit, fields: Fields): Promise<Outcome> {
  if (fields.link_token !== undefined) return verifyConfirmed(visit, fields)
  const { context, now } = visit
  if (fields.code === undefined) throw new AuthFailure('invalid_request', { field: 'code' })
  const entry = findPending(visit, fields.flow)
  if (!entry) throw new AuthFailure('no_pending_sign_in')
  const left = await attemptsLeft(context, entry.flow)
  const code = normalizeCode(fields.code)
  if (!code) {
    if (left === 0) throw lockedOut(entry, now)
    throw entry.expiresAt <= now
      ? new AuthFailure('code_expired')
      : new AuthFailure('invalid_code', { attemptsLeft: left })
  }
  await permitVerify(visit)

  const proof = await prove(visit, entry, { method: 'code', credential: code, keepsReceipt: true }, async () => {
    if (left === 0) throw lockedOut(entry, now)
    if (entry.expiresAt <= now) throw new AuthFailure('code_expired')
    const leftAfter = await takeAttempt(context, entry.flow)
    if (leftAfter < 0) throw lockedOut(entry, now)
    let isWrong = false
    try {
      const result = await context.provider.verify({ requestId: entry.requestId, code })
      isWrong = !result.ok && result.reason === 'rejected'
      if (isWrong) throw new AuthFailure('invalid_code', { attemptsLeft: leftAfter })
      return result
    } finally {
      // Only a wrong code costs a try.
      if (!isWrong) await returnAttempt(context, entry.flow)
    }
  })
  return signIn(visit, proof, { flow: entry.flow, next: safeNext(fields.next, context.rule) ?? entry.next })
}

/** A link's token in the browser that asked for it. */
export async function verifyLink(visit: Visit, entry: PendingEntry, token: string | null): Promise<Outcome> {
  const linkToken = readToken(token)
  const { context } = visit
  await permitVerify(visit)
  const proof = await prove(visit, entry, { method: 'link', credential: linkToken, keepsReceipt: true }, () =>
    context.provider.verify({ requestId: entry.requestId, linkToken }),
  )
  return signIn(visit, proof, entry)
}

/** A click on the confirm page: any browser, by the sealed path of its link. */
async function verifyConfirmed(visit: Visit, fields: Fields): Promise<Outcome> {
  const { context } = visit
  if (context.binding !== 'any-browser') throw new AuthFailure('different_browser')
  const linkToken = readToken(fields.link_token)
  const confirmation = await readConfirmation(visit, fields.flow)
  if (!confirmation) throw new AuthFailure('link_invalid')
  await permitVerify(visit)
  // The browser that asked knows the provider's name for it, and the provider may insist on it.
  const requestId = findPending(visit, confirmation.flow)?.requestId
  const order = { method: 'link', credential: linkToken, keepsReceipt: false } as const
  const proof = await prove(visit, confirmation, order, () =>
    context.provider.verify({ linkToken, ...(requestId && { requestId }) }),
  )
  return signIn(visit, proof, confirmation)
}

/** The sealed sign-in in an `any-browser` link's path. */
export async function readConfirmation({ context, now }: Visit, flow: unknown): Promise<Confirmation | null> {
  return typeof flow === 'string' ? openConfirmation(flow, context.session, now) : null
}

function readToken(value: unknown): string {
  if (typeof value !== 'string' || value === '' || value.length > MAX_TOKEN_LENGTH)
    throw new AuthFailure('link_invalid')
  return value
}

const lockedOut = (entry: PendingEntry, now: number) =>
  new AuthFailure('too_many_attempts', { retryAfterSeconds: Math.max(0, entry.resendAt - now) })

async function permitVerify({ context, clientIp }: Visit): Promise<void> {
  const { limits, store, emit } = context
  if (!limits || clientIp === null) return
  const taken = await takeOne(store, [clientBucket(limits, 'verify', clientIp)])
  if (taken.allowed) return
  emit({ type: 'limited', scope: 'client', action: 'verify' })
  throw new AuthFailure('rate_limited', { retryAfterSeconds: taken.retryAfterSeconds })
}

/** What a finished sign-in was called, and where it leads. */
interface Finished {
  readonly flow: string
  readonly next: string | null
}

/** Hands the session out. Another address that waits in another tab keeps its own sign-in. */
async function signIn(visit: Visit, { session, cookie }: IssuedSession, { flow, next }: Finished): Promise<Outcome> {
  const { context } = visit
  visit.cookies.push(cookie)
  const entry = findPending(visit, flow)
  if (entry) visit.cookies.push(...dropPending(entry, visit.pending, context.session))
  await rememberAddress(visit, session.email)
  const redirectTo = next ?? context.afterSignIn
  const body: VerifyResponse = { session, redirectTo }
  return { body, leadsTo: { path: redirectTo } }
}
