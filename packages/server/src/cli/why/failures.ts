import type { AuthErrorCode, AuthErrorData } from '../../contract'
import { secondsLeft, toWords } from './moments'

/** What is known of a failure besides its code. */
type Failed = Pick<AuthErrorData, 'retryAfterSeconds' | 'attemptsLeft'> & { readonly at: string }

/** What to say about an error code: in the list of events, and as the reason with what to do. */
export interface FailureWords {
  said(event: Failed): string
  readonly reason: string
  advice(event: Failed, nowMs: number): string
}

/** "Ask again in 50 seconds", as far as it is known. */
function askAgain({ at, retryAfterSeconds = 0 }: Failed, nowMs: number): string {
  const left = secondsLeft({ at }, retryAfterSeconds, nowMs)
  return left > 0 ? `ask for a new code in ${toWords(left)}.` : 'ask for a new code now: there is no wait any more.'
}

const same = (said: string, reason: string, advice: string): FailureWords => ({
  said: () => said,
  reason,
  advice: () => advice,
})

/** A request that no page of the kit makes. */
const odd = (said: string) =>
  same(said, 'the page sent a request that the server does not take.', 'look at the page with the form, and reload it.')

const ofSetup = (said: string) =>
  same(said, 'the app is not set up correctly.', 'look for a line that begins with "Doorpost:" in the log of the app.')

const TYPE_ANEW = 'use the code and the link in the browser that asked for them, or ask for a new code there.'

/** The words for every error code. */
export const FAILURES: Readonly<Record<AuthErrorCode, FailureWords>> = {
  invalid_code: {
    said: ({ attemptsLeft }) =>
      attemptsLeft === undefined
        ? 'Wrong code.'
        : `Wrong code; ${attemptsLeft} ${attemptsLeft === 1 ? 'try' : 'tries'} left.`,
    reason: 'the code was mistyped, or is from an older email.',
    advice: ({ attemptsLeft }) =>
      attemptsLeft === 0
        ? 'no try is left, so ask for a new code.'
        : 'enter the code of the newest email, or copy it from there.',
  },
  too_many_attempts: {
    said: () => 'Refused: five wrong codes lock a sign-in.',
    reason: 'the sign-in is locked after five wrong codes.',
    advice: askAgain,
  },
  code_expired: same(
    'Refused: the code had expired.',
    'the code was entered too late.',
    'ask for a new code, and enter it within its time.',
  ),
  code_refused: same(
    'Refused: there were too many wrong codes for this mailbox within 30 days.',
    'codes for this mailbox are refused, because somebody guesses them.',
    'open the link in the email, in the browser that asked for it: that still works.',
  ),
  rate_limited: {
    said: ({ retryAfterSeconds }) =>
      `Refused: asked too soon or too often${retryAfterSeconds ? ` (${toWords(retryAfterSeconds)} to wait)` : ''}.`,
    reason: 'the visitor asked too soon or too often, so no new email was sent.',
    advice: askAgain,
  },
  different_browser: same(
    'Refused: it was another browser than the one that asked.',
    'the link was opened in another browser than the one that asked for it.',
    'copy the code from the email into the page that asked for it, or open the link in that browser.',
  ),
  link_invalid: same(
    'Refused: the link was used, has expired or is incomplete.',
    'the link was used before, has expired, or was cut off by the mail program.',
    'enter the code instead, or ask for a new email.',
  ),
  no_pending_sign_in: same(
    'Refused: this browser had no sign-in in progress.',
    'the browser had lost its cookie, or was not the one that asked.',
    TYPE_ANEW,
  ),
  email_not_allowed: same(
    'Refused by the app: this address may not sign in.',
    'your onBeforeSend or onSignIn denied the address.',
    'look at your own rule for this address.',
  ),
  challenge_required: same(
    'The app asked for a challenge (CAPTCHA) first.',
    'the challenge (CAPTCHA) was not solved.',
    'solve the challenge on the page; if there is none, look at its slot.',
  ),
  provider_unavailable: same(
    'Failed: the email service did not answer.',
    'the email service did not answer.',
    'try again in a minute; if it stays so, look at the status of the service.',
  ),
  store_unavailable: same(
    'Failed: the store did not answer.',
    'the store of the app did not answer.',
    'look at your Redis or Postgres, and try again.',
  ),
  misconfigured: ofSetup('Failed: the app is not set up correctly.'),
  internal: ofSetup('Failed: an unexpected error.'),
  invalid_email: odd('Refused: not an address.'),
  invalid_request: odd('Refused: a field was missing.'),
  origin_not_allowed: odd('Refused: the request came from another site.'),
  method_not_allowed: odd('Refused: wrong method.'),
  not_found: odd('Refused: no such address.'),
  unsupported_media_type: odd('Refused: wrong content type.'),
  payload_too_large: odd('Refused: too large.'),
  no_session: odd('Refused: not signed in.'),
  sign_in_too_old: odd('Refused: the sign-in was too long ago.'),
}
