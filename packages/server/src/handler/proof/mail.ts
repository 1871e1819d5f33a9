import { randomId } from '../../config/keys'
import type { Purpose } from '../../contract'
import { isKnownAddress } from '../../cookies/known-addresses'
import type { PendingEntry } from '../../cookies/pending-entry'
import { sealTicket } from '../../cookies/ticket'
import { type Bucket, clientBucket, giveBack, globalBucket, mailBuckets, takeOne } from '../../limits/limits'
import type { SentMail } from '../../provider/provider'
import { AuthFailure } from '../errors'
import { addressHash, type Visit } from '../visit'
import { LATE, withDeadline } from './deadline'
import { providerUnavailable, toAuthFailure } from './provider-failure'

/** Seconds between two mails of one flow: time for the first to arrive. */
const RESEND_AFTER_SECONDS = 30
/**
 * Life of the sealed path of an `any-browser` link. A resend mails the same path again, so that it has to outlive
 * every mail of the flow; how long the link itself works is the provider's to say.
 */
const TICKET_LIFE_SECONDS = 86_400

/** Leave to ask for one mail. */
export interface MailPermit {
  /** When the next one may be asked for, seconds since 1970. */
  readonly resendAt: number
  /** Hands it back, once, when no mail went out. */
  release(): Promise<void>
}

/** Counts one mail to an address, or fails with `rate_limited`, `email_not_allowed` or `challenge_required`. */
export async function permitMail(visit: Visit, email: string, challenge?: string): Promise<MailPermit> {
  const { context, clientIp, headers, now } = visit
  const { limits, store, onBeforeSend } = context
  const decision = onBeforeSend
    ? await onBeforeSend({ email, request: { headers, clientIp }, ...(challenge && { challenge }) })
    : null
  if (decision === 'deny') throw new AuthFailure('email_not_allowed')
  if (decision === 'challenge') throw new AuthFailure('challenge_required')
  if (!limits) return { resendAt: now + RESEND_AFTER_SECONDS, release: async () => undefined }

  const hash = await addressHash(context, email)
  const ofAddress = mailBuckets(limits, hash, await isKnownAddress(visit.cookieHeader, context.app, email))
  const ofClient = clientIp === null ? [] : [clientBucket(limits, 'send', clientIp)]
  // An app that looked at this very mail and allowed it may go past the breaker.
  const ofAll = decision === 'allow' ? [] : [globalBucket(limits)]
  const taken = await takeOne(store, [...ofClient, ...ofAll, ...ofAddress])
  if (!taken.allowed) {
    const scope = scopeOf(taken.bucket, ofClient, ofAll)
    context.emit({ type: 'limited', scope, action: 'send' })
    throw new AuthFailure('rate_limited', { retryAfterSeconds: taken.retryAfterSeconds })
  }
  let isReleased = false
  return {
    resendAt: now + Math.max(RESEND_AFTER_SECONDS, taken.retryAfterSeconds),
    async release() {
      // A call that is late may fail later on: it is handed back once.
      if (isReleased) return
      isReleased = true
      // Only the short window: who makes mails fail may not send without end.
      await giveBack(store, ofAddress.slice(-1))
    },
  }
}

function scopeOf(bucket: Bucket, ofClient: readonly Bucket[], ofAll: readonly Bucket[]) {
  if (ofClient.includes(bucket)) return 'client'
  return ofAll.includes(bucket) ? 'all' : 'address'
}

/** What a mail needs to know; the rest is the app's options. */
export interface MailOrder {
  readonly flow: string
  readonly slot: string
  readonly email: string
  readonly shownEmail: string
  readonly next: string | null
  readonly purpose: Purpose
}

/** A pending sign-in with a mail on its way, before it is answered. */
export type MailedEntry = Omit<PendingEntry, 'answeredAtMs'>

/** Asks the provider for a mail of a new sign-in under this flow. */
export async function mailAnew(visit: Visit, permit: MailPermit, order: MailOrder): Promise<MailedEntry> {
  return inTime(visit, permit, 'send', callSend(visit, permit, order))
}

async function callSend(visit: Visit, permit: MailPermit, order: MailOrder): Promise<MailedEntry> {
  const { context } = visit
  const { flow, slot, email, shownEmail, next, purpose } = order
  const state = randomId()
  const result = await context.provider.send({
    email,
    state,
    purpose,
    linkUri: await linkUri(visit, order, state),
    expiresInSeconds: context.expiresInSeconds,
    ...(context.templateVariables && { templateVariables: context.templateVariables }),
  })
  if (!result.ok) throw await refused(visit, permit, 'send', result.reason)
  return { flow, slot, email, shownEmail, next, state, resendCount: 0, ...timesOf(visit, permit, result.value) }
}

/** Asks the provider for another mail; a sign-in that it no longer knows goes on, in the same flow, as a new one. */
export async function mailAgain(visit: Visit, permit: MailPermit, entry: PendingEntry): Promise<MailedEntry> {
  return inTime(visit, permit, 'resend', callResend(visit, permit, entry))
}

async function callResend(visit: Visit, permit: MailPermit, entry: PendingEntry): Promise<MailedEntry> {
  const { provider, template } = visit.context
  const resendCount = entry.resendCount + 1
  const result = await provider.resend(entry.requestId)
  if (result.ok) return { ...entry, resendCount, ...timesOf(visit, permit, result.value) }
  if (result.reason !== 'expired' && result.reason !== 'rejected') {
    throw await refused(visit, permit, 'resend', result.reason)
  }
  return { ...(await callSend(visit, permit, { ...entry, purpose: template })), resendCount }
}

function timesOf({ now }: Visit, { resendAt }: MailPermit, { requestId, delivery, expiresInSeconds }: SentMail) {
  return { requestId, delivery, sentAt: now, expiresAt: now + expiresInSeconds, resendAt }
}

async function linkUri(visit: Visit, { flow, email, next }: MailOrder, state: string): Promise<string> {
  const { context, now } = visit
  const base = `${context.app.origin}${context.linkPath}` // T06
  if (!context.flowInPath) return base
  if (context.binding === 'same-browser') return `${base}/${flow}`
  const expiresAt = now + TICKET_LIFE_SECONDS
  return `${base}/${await sealTicket({ flow, email, state, next, expiresAt }, context.app, base.length)}`
}

/** One deadline for all the calls that an answer takes. */
async function inTime<T>(
  { context }: Visit,
  permit: MailPermit,
  method: 'send' | 'resend',
  work: Promise<T>,
): Promise<T> {
  const result = await withDeadline(work, context.deadlineMs)
  if (result !== LATE) return result
  await permit.release()
  context.emit({ type: 'provider_failed', method, reason: 'late' })
  throw providerUnavailable('mail')
}

async function refused(
  { context }: Visit,
  permit: MailPermit,
  method: 'send' | 'resend',
  reason: Parameters<typeof toAuthFailure>[1],
): Promise<AuthFailure> {
  await permit.release()
  context.emit({ type: 'provider_failed', method, reason })
  const failure = toAuthFailure('mail', reason)
  if (failure.error.code === 'misconfigured') {
    context.log(`Doorpost: the provider refused to ${method} (${reason}). Check its credentials and settings.`)
  }
  return failure
}
