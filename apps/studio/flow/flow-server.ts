import type { SignInError } from '@doorpost/react/headless'
import { fakePending } from '@doorpost/react/testing'
import type { FlowMail } from './flow-mail'

/** What the server keeps of one device's sign-in. */
export interface KeptSignIn {
  readonly email: string
  readonly mails: readonly FlowMail[]
  readonly attemptsLeft: number
  readonly expiresAtMs: number
  readonly resendAtMs: number
}

const TRIES = 5
/** How long the code and the link of an email work. */
export const LIFE_SECONDS = 600
const RESEND_AFTER_SECONDS = 30
const LOCKED_SECONDS = 60

/** A sign-in once its email is sent; an email that is sent again begins everything anew but the list of emails. */
export const keepSignIn = (mails: readonly FlowMail[], email: string, atMs: number): KeptSignIn => ({
  email,
  mails,
  attemptsLeft: TRIES,
  expiresAtMs: atMs + LIFE_SECONDS * 1000,
  resendAtMs: atMs + RESEND_AFTER_SECONDS * 1000,
})

const secondsUntil = (untilMs: number, atMs: number) => Math.max(0, Math.ceil((untilMs - atMs) / 1000))

/** A sign-in as the server tells a page of it. */
export const pendingOf = (kept: KeptSignIn, atMs: number) =>
  fakePending({
    email: kept.email,
    attemptsLeft: kept.attemptsLeft,
    expiresInSeconds: secondsUntil(kept.expiresAtMs, atMs),
    resendAfterSeconds: secondsUntil(kept.resendAtMs, atMs),
  })

/** How a code compares with the emails: only the newest works. */
export type CodeVerdict = 'right' | 'wrong' | 'old'

/** Compares a code with the emails of a sign-in. */
export function judgeCode({ mails }: KeptSignIn, code: string): CodeVerdict {
  if (code === mails.at(-1)?.code) return 'right'
  return mails.some((mail) => mail.code === code) ? 'old' : 'wrong'
}

/** What a wrong code leads to, once it has been counted. */
export const refusalAfter = (attemptsLeft: number): SignInError =>
  attemptsLeft
    ? { code: 'invalid_code', attemptsLeft }
    : { code: 'too_many_attempts', retryAfterSeconds: LOCKED_SECONDS }
