import type { PendingResponse, Template } from '../contract'
import { randomId } from '../session/keys'
import type { PendingSignIn } from '../session/pending-sign-in'
import type { Outcome } from './action'
import { attemptsLeft } from './attempts'
import type { AuthContext } from './auth-options'
import { canonicalEmail } from './email-address'
import { AuthFailure } from './errors'
import { viewPending } from './pending-view'
import { askForMail, toAuthFailure } from './provider-call'
import { safeNext } from './safe-redirect'
import { findPending, keepPending, type Visit } from './visit'

/** Seconds between two mails of one flow: time for the first to arrive. */
const RESEND_AFTER_SECONDS = 30

const isTemplate = (value: unknown): value is Template => value === 'SIGNIN' || value === 'SIGNUP'

/** `POST /send`: mails a code and a link, or finds the sign-in that this browser has under way for the address. */
export async function send(visit: Visit, fields: Readonly<Record<string, unknown>>): Promise<Outcome> {
  const { context, now } = visit
  const email = canonicalEmail(fields.email)
  if (!email) throw new AuthFailure('invalid_email')
  const next = safeNext(fields.next, context.rule)
  const known = visit.pending.find((entry) => entry.email === email)
  const locked = known !== undefined && (await attemptsLeft(context, known.flow)) === 0

  if (known && now < known.resendAt) {
    if (locked) throw new AuthFailure('too_many_attempts', { retryAfterSeconds: known.resendAt - now })
    return answer(visit, { ...known, next: next ?? known.next })
  }

  // A locked flow never gets its tries back: a new mail begins a new one.
  const flow = known && !locked ? known.flow : randomId()
  const template = isTemplate(fields.template) ? fields.template : context.template
  const fresh = await mail(context, { flow, email, template, now })
  return answer(visit, { ...fresh, next, resendCount: known && !locked ? known.resendCount + 1 : 0 })
}

/** `POST /resend`: another mail for the same flow. */
export async function resend(visit: Visit, fields: Readonly<Record<string, unknown>>): Promise<Outcome> {
  const { context, now } = visit
  const entry = findPending(visit, fields.flow)
  if (!entry) throw new AuthFailure('no_pending_sign_in')
  const retryAfterSeconds = Math.max(0, entry.resendAt - now)
  if ((await attemptsLeft(context, entry.flow)) === 0) throw new AuthFailure('too_many_attempts', { retryAfterSeconds })
  if (retryAfterSeconds > 0) throw new AuthFailure('rate_limited', { retryAfterSeconds })

  const resendCount = entry.resendCount + 1
  const result = await askForMail(context, context.provider.resend(entry.requestId))
  if (result.ok) {
    const { requestId, delivery, expiresInSeconds } = result.value
    const times = { sentAt: now, expiresAt: now + expiresInSeconds, resendAt: now + RESEND_AFTER_SECONDS }
    return answer(visit, { ...entry, ...times, requestId, delivery, resendCount })
  }
  if (result.reason !== 'expired' && result.reason !== 'rejected') throw toAuthFailure('mail', result.reason)
  // The provider no longer knows the sign-in: the same flow goes on with a new one.
  const fresh = await mail(context, { flow: entry.flow, email: entry.email, template: context.template, now })
  return answer(visit, { ...fresh, next: entry.next, resendCount })
}

interface MailOrder {
  readonly flow: string
  readonly email: string
  readonly template: Template
  readonly now: number
}

async function mail(context: AuthContext, { flow, email, template, now }: MailOrder) {
  const state = randomId()
  const path = context.flowInPath ? `/verify/${flow}` : '/verify'
  const result = await askForMail(
    context,
    context.provider.send({
      email,
      state,
      template,
      linkUri: `${context.origin}${context.basePath}${path}`,
      expiresInSeconds: context.expiresInSeconds,
      ...(context.templateVariables && { templateVariables: context.templateVariables }),
    }),
  )
  if (!result.ok) throw toAuthFailure('mail', result.reason)
  const { requestId, delivery, expiresInSeconds } = result.value
  return {
    flow,
    email,
    state,
    requestId,
    delivery,
    sentAt: now,
    expiresAt: now + expiresInSeconds,
    resendAt: now + RESEND_AFTER_SECONDS,
  }
}

/** Keeps the entry as the newest and tells the page what it may know of it. */
async function answer(visit: Visit, entry: PendingSignIn): Promise<Outcome> {
  const others = visit.pending.filter(({ email }) => email !== entry.email)
  await keepPending(visit, [entry, ...others])
  const body: PendingResponse = { pending: await viewPending(entry, visit.context, visit.now) }
  return { body, leadsTo: 'sign-in' }
}
