import { throwProblems } from '../../config/config-error'
import { askHook, LATE, withDeadline } from '../../config/deadline'
import { randomId } from '../../config/keys'
import { type TemplateVariables, templateVariableProblems } from '../../config/template-variables'
import type { Purpose } from '../../contract'
import type { PendingEntry } from '../../cookies/pending-entry'
import { sealTicket } from '../../cookies/ticket'
import type { ProviderFailure, SentMail } from '../../provider/provider'
import type { AuthFailure } from '../errors'
import type { Visit } from '../visit'
import { emitAbout } from '../visit-events'
import type { MailPermit } from './permit-mail'
import { providerUnavailable, toAuthFailure } from './provider-failure'

/**
 * Lifetime of the encrypted path of an `any-browser` link. A resend sends the same path again, so it must outlive every
 * email of the flow; the provider decides how long the link itself works.
 */
const TICKET_LIFE_SECONDS = 86_400

/** What an email needs; the rest comes from the app's options. */
export interface MailOrder {
  readonly flow: string
  readonly slot: string
  readonly email: string
  readonly shownEmail: string
  readonly next: string | null
  readonly locale: string | null
  readonly purpose: Purpose
  /** How many emails of this flow there were before. @default 0 */
  readonly resendCount?: number
}

/** A pending sign-in whose email was sent, before the response. */
export type MailedEntry = Omit<PendingEntry, 'answeredAtMs' | 'isSetAside'>

/** Asks the provider for the email of a new sign-in with this flow. */
export async function mailAnew(visit: Visit, permit: MailPermit, order: MailOrder): Promise<MailedEntry> {
  const templateVariables = await chooseVariables(visit, permit, order)
  const { flow, slot, email, shownEmail, next, locale, purpose, resendCount = 0 } = order
  const { provider, expiresInSeconds } = visit.context
  const state = randomId()
  const linkUri = await toLinkUri(visit, order, state)
  const mail = { email, state, purpose, linkUri, expiresInSeconds, ...(templateVariables && { templateVariables }) }
  const result = await inTime(visit, permit, 'send', provider.send(mail))
  if (!result.ok) throw await refused(visit, permit, 'send', result)
  return { flow, slot, email, shownEmail, next, locale, state, resendCount, ...timesOf(visit, permit, result.value) }
}

/** Asks the provider for another email; a sign-in that it no longer knows continues in the same flow as a new one. */
export async function mailAgain(visit: Visit, permit: MailPermit, entry: PendingEntry): Promise<MailedEntry> {
  const { provider, template } = visit.context
  const resendCount = entry.resendCount + 1
  const result = await inTime(visit, permit, 'resend', provider.resend(entry.requestId))
  if (result.ok) return { ...entry, resendCount, ...timesOf(visit, permit, result.value) }
  if (result.reason !== 'expired' && result.reason !== 'rejected') {
    throw await refused(visit, permit, 'resend', result)
  }
  return mailAnew(visit, permit, { ...entry, purpose: template, resendCount })
}

/** The values for this email. If there are none to be had, no email is sent, and none is counted. */
async function chooseVariables(
  { context: { templateVariables }, headers, clientIp, leftMs }: Visit,
  permit: MailPermit,
  { locale, purpose, email, next }: MailOrder,
): Promise<TemplateVariables | undefined> {
  if (typeof templateVariables !== 'function') return templateVariables
  try {
    const chosen = await askHook('templateVariables', leftMs(), () =>
      templateVariables({ locale, purpose, email, next, request: { headers, clientIp } }),
    )
    throwProblems(templateVariableProblems(chosen))
    return chosen
  } catch (error) {
    await permit.release()
    throw error
  }
}

function timesOf({ now }: Visit, { resendAt }: MailPermit, { requestId, delivery, expiresInSeconds }: SentMail) {
  return { requestId, delivery, sentAt: now, expiresAt: now + expiresInSeconds, resendAt }
}

async function toLinkUri(visit: Visit, { flow, email, next, locale }: MailOrder, state: string): Promise<string> {
  const { context, now } = visit
  const base = `${context.app.origin}${context.linkPath}` // T06
  if (!context.flowInPath) return base
  if (context.binding === 'same-browser') return `${base}/${flow}`
  const expiresAt = now + TICKET_LIFE_SECONDS
  return `${base}/${await sealTicket({ flow, email, state, next, expiresAt, locale }, context.app, base.length)}`
}

/** What the provider answers, within the one deadline that all the calls of an answer share. */
async function inTime<T>(visit: Visit, permit: MailPermit, method: 'send' | 'resend', work: Promise<T>): Promise<T> {
  const { context, leftMs } = visit
  const result = await withDeadline(work, leftMs())
  if (result !== LATE) return result
  await permit.doubt()
  await emitAbout(visit, permit, (who) => ({ type: 'provider_failed', method, reason: 'late', ...who }))
  context.say('provider', `the provider did not respond to ${method} in time.`)
  throw providerUnavailable({ mailMayArrive: true })
}

/** What a refused email often lacks: the service says only that it is wrong. */
const causeOf = (method: 'send' | 'resend', reason: ProviderFailure['reason']) =>
  method === 'send' && reason === 'rejected'
    ? ' The email template may name a variable that templateVariables does not give: doorpost doctor --template.'
    : ''

async function refused(
  visit: Visit,
  permit: MailPermit,
  method: 'send' | 'resend',
  { reason, detail, isUnsent = reason !== 'unavailable' }: ProviderFailure,
): Promise<AuthFailure> {
  await (isUnsent ? permit.release() : permit.doubt()) // T25b
  await emitAbout(visit, permit, (who) => ({ type: 'provider_failed', method, reason, ...who }))
  if (reason !== 'rate_limited')
    visit.context.say('provider', `the provider could not ${method} (${detail ?? reason}).${causeOf(method, reason)}`)
  return reason === 'unavailable' ? providerUnavailable({ mailMayArrive: !isUnsent }) : toAuthFailure('mail', reason)
}
