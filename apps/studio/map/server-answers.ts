import type { SignInError, SignInErrorCode } from '@doorpost/react/headless'
import type { NextAnswer } from '../flow/flow-path'
import type { Place } from '../states/state-of'

/** What was asked of the server: a mail, or the check of a code or a link. */
export type Asked = 'mail' | 'code' | 'link'

/** A failure that a request can end in. */
export interface Failure {
  readonly label: string
  /** Which requests it can be the answer to; none where no server says it. */
  readonly answers: readonly Asked[]
  /** What the Player calls it. */
  readonly next?: NextAnswer
  readonly data?: (place: Place) => Omit<SignInError, 'code'>
}

const ALL = ['mail', 'code', 'link'] as const
const NEVER = { label: 'no server says this', answers: [] } as const
const ours: Failure = { label: 'something fails on our side', answers: ALL }
const lost: Failure = { label: 'the connection fails', answers: ALL }

const triesAfter = ({ state }: Place) => ({ attemptsLeft: Math.max(0, (state.pending?.attemptsLeft ?? 0) - 1) })

/** Every failure a page may have to put into words. A new code of the kit does not compile without its own line. */
export const FAILURES: Readonly<Record<SignInErrorCode, Failure>> = {
  invalid_request: ours,
  invalid_email: { label: 'the server refuses the address', answers: ['mail'] },
  email_not_allowed: { label: 'the address may not sign in', answers: ALL },
  challenge_required: { label: 'the server wants proof of a person', answers: ['mail', 'code'] },
  too_many_attempts: {
    label: 'too many wrong codes',
    answers: ['code'],
    next: 'locked',
    data: () => ({ retryAfterSeconds: 60 }),
  },
  rate_limited: {
    label: 'too many requests',
    answers: ALL,
    next: 'limited',
    data: () => ({ retryAfterSeconds: 30 }),
  },
  invalid_code: { label: 'the code is wrong', answers: ['code'], next: 'wrong', data: triesAfter },
  code_expired: { label: 'the code is too old', answers: ['code'], next: 'expired' },
  code_refused: { label: 'no more codes from this browser', answers: ['code'] },
  no_pending_sign_in: { label: 'the server knows of no sign-in', answers: ['mail', 'code'] },
  link_invalid: { label: 'the link is used or too old', answers: ['link'] },
  different_browser: { label: 'the link belongs to another browser', answers: ['link'] },
  provider_unavailable: { label: 'the email service is down', answers: ALL, next: 'unavailable' },
  store_unavailable: ours,
  misconfigured: ours,
  internal: ours,
  unexpected_response: ours,
  offline: { ...lost, next: 'offline' },
  network: lost,
  timeout: lost,
  origin_not_allowed: ours,
  method_not_allowed: ours,
  not_found: ours,
  unsupported_media_type: ours,
  payload_too_large: ours,
  sign_in_too_old: NEVER,
  no_session: NEVER,
  cookies_blocked: NEVER,
}
