import type { Answer, Fields } from '../answer'
import { AuthFailure } from '../errors'
import { attemptsLeft, isMailedOut } from '../proof/attempts'
import { mailAgain, mailAnew } from '../proof/mail'
import { permitMail } from '../proof/permit-mail'
import { findPending, type Visit } from '../visit'
import { emitAbout } from '../visit-events'
import { answerPending, newFlow, readChallenge } from './send'

/** `POST /resend`: another email for the same flow, or for a new one after its last. */
export async function resend(visit: Visit, fields: Fields): Promise<Answer> {
  const { context, now } = visit
  const entry = findPending(visit, fields.flow)
  if (!entry) throw new AuthFailure('no_pending_sign_in')
  const retryAfterSeconds = Math.max(0, entry.resendAt - now)
  if ((await attemptsLeft(context.store, entry.flow)) === 0) {
    throw new AuthFailure('too_many_attempts', { retryAfterSeconds })
  }
  if (retryAfterSeconds > 0) throw new AuthFailure('rate_limited', { retryAfterSeconds })

  const permit = await permitMail(visit, entry.email, readChallenge(fields.challenge))
  const again = isMailedOut(entry)
    ? await mailAnew(visit, permit, { ...entry, ...newFlow(), purpose: context.template, resendCount: 0 })
    : await mailAgain(visit, permit, entry)
  const expiresInSeconds = again.expiresAt - now
  await emitAbout(visit, entry, (who) => ({ type: 'resent', expiresInSeconds, ...who }))
  return answerPending(visit, again)
}
