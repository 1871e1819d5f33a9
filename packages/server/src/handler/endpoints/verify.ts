import { normalizeCode } from '../../contract'
import type { PendingEntry } from '../../cookies/pending-entry'
import type { Answer, Fields } from '../answer'
import { AuthFailure } from '../errors'
import { safeNext } from '../http/safe-redirect'
import { attemptsLeft, tryCode } from '../proof/attempts'
import { finishSignIn } from '../proof/finish-sign-in'
import { guardGuesses } from '../proof/guard-guesses'
import { permitVerify } from '../proof/permit-verify'
import { findPending, type Visit } from '../visit'
import { confirmLink } from './link'
import { readChallenge } from './send'
import { signedIn, signedInBefore } from './signed-in'

/** `POST /verify`: a code, or the click on the confirm page of an `any-browser` link. */
export async function verify(visit: Visit, fields: Fields): Promise<Answer> {
  return fields.link_token === undefined ? verifyCode(visit, fields) : confirmLink(visit, fields)
}

async function verifyCode(visit: Visit, fields: Fields): Promise<Answer> {
  const { context, now } = visit
  if (fields.code === undefined) throw new AuthFailure('invalid_request', { field: 'code' })
  const entry = findPending(visit, fields.flow)
  if (!entry) return signedInBefore(visit, fields.flow, fields.next, 'no_pending_sign_in')
  const { provider, store } = context
  const lockedOut = () => tooMany(entry, now)
  const left = await attemptsLeft(store, entry.flow)
  const code = normalizeCode(fields.code)
  // What cannot be a code is not asked about and costs no try.
  if (!code) throw left === 0 ? lockedOut() : isExpired(entry, now) ? EXPIRED() : wrong(left)
  await permitVerify(visit, entry.email)

  const issued = await finishSignIn(visit, entry, {
    method: 'code',
    credential: code,
    browser: entry.flow,
    async ask() {
      // Only here: what was right a moment ago has a receipt, whatever became of its code since.
      if (left === 0) throw lockedOut()
      if (isExpired(entry, now)) throw EXPIRED()
      const guess = { email: entry.email, challenge: readChallenge(fields.challenge) }
      const check = () => provider.verify({ requestId: entry.requestId, code })
      // The tries of the sign-in first: many at once of one hold no more than those of the mailbox's count.
      return tryCode(store, entry.flow, () => guardGuesses(visit, guess, check), lockedOut) // T37i
    },
  })
  return signedIn(visit, issued, { flow: entry.flow, next: safeNext(fields.next, context.rule) ?? entry.next })
}

const isExpired = ({ expiresAt }: PendingEntry, now: number) => expiresAt <= now
const EXPIRED = () => new AuthFailure('code_expired')
const wrong = (left: number) => new AuthFailure('invalid_code', { attemptsLeft: left })
const tooMany = ({ resendAt }: PendingEntry, now: number) =>
  new AuthFailure('too_many_attempts', { retryAfterSeconds: Math.max(0, resendAt - now) })
