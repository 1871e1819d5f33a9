import type { SignInErrorCode } from '@doorpost/react/headless'
import type { CodeAlphabet, Delivery } from '@doorpost/server/contract'

/** What a request is answered with: success, a failure, or nothing at all. */
export type Answer = 'ok' | 'never' | SignInErrorCode

/** What a visitor has done before the story is looked at, in order. */
export type VisitorAction =
  | 'send'
  | 'verify'
  | 'verify nothing'
  | 'resend'
  | 'finish in another tab'
  | 'confirm the link'

/** Everything that decides what a story shows, each a control. There is no network, and time stands still. */
export interface StageArgs {
  /** What the server knew when it rendered the page. */
  readonly start: 'nothing' | 'code sent' | 'signed in' | 'link opened'
  /** What went wrong with a form post or a link visit before the page was rendered. */
  readonly startError: SignInErrorCode | 'none'
  readonly email: string
  readonly send: Answer
  readonly resend: Answer
  readonly verify: Answer
  /** Off: the browser refuses the cookie that a sign-in waits in. */
  readonly keepsCookies: boolean
  /** Milliseconds until a request is answered; 0 is at once. */
  readonly latencyMs: number
  readonly delivery: Delivery
  readonly codeLength: number
  readonly codeAlphabet: CodeAlphabet
  readonly expiresInSeconds: number
  readonly resendAfterSeconds: number
  readonly attemptsLeft: number
  /** How often a code is refused before one is right; without a limit if 0. */
  readonly refusals: number
  /** Seconds that a failure asks to wait. */
  readonly retryAfterSeconds: number
  /** Moves the clock. */
  readonly secondsPassed: number
  readonly visitor: readonly VisitorAction[]
  /** Characters in the code field. */
  readonly typed: string
}

/** The start of every story: someone with an address, a server that says yes, an email with code and link. */
export const defaultArgs: StageArgs = {
  start: 'nothing',
  startError: 'none',
  email: 'ada@example.com',
  send: 'ok',
  resend: 'ok',
  verify: 'ok',
  keepsCookies: true,
  latencyMs: 0,
  delivery: 'code_and_link',
  codeLength: 6,
  codeAlphabet: 'numeric',
  expiresInSeconds: 600,
  resendAfterSeconds: 30,
  attemptsLeft: 5,
  refusals: 0,
  retryAfterSeconds: 60,
  secondsPassed: 0,
  visitor: [],
  typed: '',
}

/** Failures worth trying out; any other code reads like `internal`. */
export const FAILURES = [
  'invalid_email',
  'email_not_allowed',
  'challenge_required',
  'code_refused',
  'rate_limited',
  'invalid_code',
  'code_expired',
  'too_many_attempts',
  'no_pending_sign_in',
  'link_invalid',
  'different_browser',
  'provider_unavailable',
  'store_unavailable',
  'internal',
  'offline',
  'network',
  'timeout',
  'unexpected_response',
  'cookies_blocked',
] as const satisfies readonly SignInErrorCode[]

/** An answer that can be chosen. */
export type ShownAnswer = 'ok' | 'never' | (typeof FAILURES)[number]

/** Answers for a select. */
export const ANSWERS: readonly ShownAnswer[] = ['ok', 'never', ...FAILURES]

/** The same in words. */
export const ANSWER_WORDS: Readonly<Record<ShownAnswer, string>> = {
  ok: 'everything works',
  never: 'no response',
  invalid_email: 'no such address',
  email_not_allowed: 'address not allowed',
  challenge_required: 'asks for a CAPTCHA',
  code_refused: 'code refused',
  rate_limited: 'too many tries',
  invalid_code: 'wrong code',
  code_expired: 'code expired',
  too_many_attempts: 'locked',
  no_pending_sign_in: 'sign-in lost',
  link_invalid: 'link used or expired',
  different_browser: 'link of another browser',
  provider_unavailable: 'email is down',
  store_unavailable: 'store is down',
  internal: 'fault of ours',
  offline: 'offline',
  network: 'connection failed',
  timeout: 'too slow',
  unexpected_response: 'not our response',
  cookies_blocked: 'cookies blocked',
}

/** What is drawn or answered once for each; more than any form of ours shows. */
const MOST = 20

/** An address can hold any number: one of a thousand million would stop the page each time that it is opened. */
export const withinBounds = (args: StageArgs): StageArgs => ({
  ...args,
  codeLength: Math.min(args.codeLength, MOST),
  attemptsLeft: Math.min(args.attemptsLeft, MOST),
})
