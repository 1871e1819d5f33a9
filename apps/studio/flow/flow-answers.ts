import type { SignInError, SignInErrorCode } from '@doorpost/react/headless'
import type { ShownAnswer } from '../stage/stage-args'

/** What the visitor asks the server for. */
export type Request = 'send' | 'verify' | 'resend'

/** What the director lets the server say to the next request. */
export const ANSWERS_NEXT = {
  right: 'Everything works',
  slow: 'Slow: you say when',
  wrong: 'The code is wrong',
  expired: 'The code has expired',
  locked: 'Too many wrong codes',
  limited: 'Too many requests',
  unavailable: 'The email service is down',
  denied: 'This address is not allowed',
  captcha: 'Asks for a CAPTCHA',
  lost: 'The sign-in is lost',
  refused: 'The code is refused',
  offline: 'No connection',
  never: 'Never answers',
  address: 'No such address',
  link: 'The link is used or expired',
  browser: 'The link is of another browser',
  store: 'The store is down',
  broken: 'A fault of ours',
  dropped: 'The connection breaks',
  timeout: 'Takes too long',
  odd: 'Something that is not ours',
  cookies: 'Cookies are blocked',
} as const

/** A key of {@link ANSWERS_NEXT}. */
export type NextAnswer = keyof typeof ANSWERS_NEXT

/** The answers of the toolbar in the player's words. A new one does not compile until it has some. */
const FROM_TOOLBAR: Readonly<Record<ShownAnswer, NextAnswer>> = {
  ok: 'right',
  never: 'never',
  invalid_email: 'address',
  email_not_allowed: 'denied',
  challenge_required: 'captcha',
  code_refused: 'refused',
  rate_limited: 'limited',
  invalid_code: 'wrong',
  code_expired: 'expired',
  too_many_attempts: 'locked',
  no_pending_sign_in: 'lost',
  link_invalid: 'link',
  different_browser: 'browser',
  provider_unavailable: 'unavailable',
  store_unavailable: 'store',
  internal: 'broken',
  offline: 'offline',
  network: 'dropped',
  timeout: 'timeout',
  unexpected_response: 'odd',
  cookies_blocked: 'cookies',
}

/** The answer that the toolbar "Server" asks for; null while it leaves the choice to the director. */
export const answerOfToolbar = (value: unknown): NextAnswer | null => {
  const [, answer = null] = Object.entries(FROM_TOOLBAR).find(([shown]) => shown === value) ?? []
  return answer
}

const CODES: Readonly<Record<Exclude<NextAnswer, 'right' | 'slow' | 'never' | 'wrong'>, SignInErrorCode>> = {
  expired: 'code_expired',
  locked: 'too_many_attempts',
  limited: 'rate_limited',
  unavailable: 'provider_unavailable',
  denied: 'email_not_allowed',
  captcha: 'challenge_required',
  lost: 'no_pending_sign_in',
  refused: 'code_refused',
  offline: 'offline',
  address: 'invalid_email',
  link: 'link_invalid',
  browser: 'different_browser',
  store: 'store_unavailable',
  broken: 'internal',
  dropped: 'network',
  timeout: 'timeout',
  odd: 'unexpected_response',
  cookies: 'cookies_blocked',
}

/** Only a code can be wrong, late or refused: a request for an email takes these for a yes. */
const OF_CODES: ReadonlySet<NextAnswer> = new Set<NextAnswer>(['wrong', 'expired', 'locked', 'lost', 'refused'])

/** Whether an answer says anything to a request. */
export const concerns = (answer: NextAnswer, request: Request): boolean =>
  request === 'verify' ? answer !== 'address' : !OF_CODES.has(answer)

/** Seconds that a failure asks to wait. */
const RETRY_AFTER_SECONDS = { limited: 30, locked: 60 } as const

/** The failure that an answer stands for; null where the request is done. A wrong code is told by whoever counts them. */
export function failureOf(answer: NextAnswer, request: Request): SignInError | null {
  if (answer === 'right' || answer === 'slow' || answer === 'never' || answer === 'wrong') return null
  if (!concerns(answer, request)) return null
  if (answer === 'limited' || answer === 'locked')
    return { code: CODES[answer], retryAfterSeconds: RETRY_AFTER_SECONDS[answer] }
  return {
    code: CODES[answer],
    ...(answer === 'broken' && { reference: 'a1b2c3' }),
    ...(answer === 'unavailable' && request !== 'verify' && { mailMayArrive: true }),
  }
}
