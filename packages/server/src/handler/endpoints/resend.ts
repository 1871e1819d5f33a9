import type { Answer, Fields } from '../answer'
import { AuthFailure } from '../errors'
import { attemptsLeft } from '../proof/attempts'
import { mailAgain } from '../proof/mail'
import { permitMail } from '../proof/permit-mail'
import { emitForAddress, findPending, type Visit } from '../visit'
import { answerPending, readChallenge } from './send'

/** `POST /resend`: another email for the same flow. */
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
  const again = await mailAgain(visit, permit, entry)
  await emitForAddress(context, entry.email, (address) => ({ type: 'resent', address }))
  return answerPending(visit, again)
}
