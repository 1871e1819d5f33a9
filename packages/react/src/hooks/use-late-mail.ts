'use client'

import { useLock } from './use-countdown'
import { useSignIn } from './use-sign-in'

/** Mail is mostly there before that. */
const PATIENCE_SECONDS = 20

/**
 * The mail was sent a while ago, and nothing has come of it: time to speak of the spam folder. Counts from when this page
 * was told of the mail.
 *
 * @example
 * const isLate = useLateMail()
 * {isLate && <p>{copy.checkSpam}</p>}
 */
export function useLateMail(): boolean {
  const { pending } = useSignIn()
  const sentAtMs = pending ? pending.expiresAtMs - pending.expiresInSeconds * 1000 : 0
  const isFresh = useLock(sentAtMs + PATIENCE_SECONDS * 1000, PATIENCE_SECONDS)
  return !!pending && !isFresh
}
