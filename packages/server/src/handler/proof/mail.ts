import { LATE, withDeadline } from '../../config/deadline'
import { randomId } from '../../config/keys'
import type { Purpose } from '../../contract'
import type { PendingEntry } from '../../cookies/pending-entry'
import { sealTicket } from '../../cookies/ticket'
import type { ProviderFailure, SentMail } from '../../provider/provider'
import type { AuthFailure } from '../errors'
import type { Visit } from '../visit'
import type { MailPermit } from './permit-mail'
import { providerUnavailable, toAuthFailure } from './provider-failure'

/**
 * Life of the sealed path of an `any-browser` link. A resend mails the same path again, so that it has to outlive
 * every mail of the flow; how long the link itself works is the provider's to say.
 */
const TICKET_LIFE_SECONDS = 86_400

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
export type MailedEntry = Omit<PendingEntry, 'answeredAtMs' | 'isSetAside'>

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
  if (!result.ok) throw await refused(visit, permit, 'send', result)
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
    throw await refused(visit, permit, 'resend', result)
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
  { context, leftMs }: Visit,
  permit: MailPermit,
  method: 'send' | 'resend',
  work: Promise<T>,
): Promise<T> {
  const result = await withDeadline(work, leftMs())
  if (result !== LATE) return result
  await permit.doubt()
  context.emit({ type: 'provider_failed', method, reason: 'late' })
  context.say('provider', `the provider did not respond to ${method} in time.`)
  throw providerUnavailable({ mailMayArrive: true })
}

async function refused(
  { context }: Visit,
  permit: MailPermit,
  method: 'send' | 'resend',
  { reason, detail, isUnsent = reason !== 'unavailable' }: ProviderFailure,
): Promise<AuthFailure> {
  await (isUnsent ? permit.release() : permit.doubt()) // T25b
  context.emit({ type: 'provider_failed', method, reason })
  if (reason !== 'rate_limited') context.say('provider', `the provider could not ${method} (${detail ?? reason}).`)
  return reason === 'unavailable' ? providerUnavailable({ mailMayArrive: !isUnsent }) : toAuthFailure('mail', reason)
}
