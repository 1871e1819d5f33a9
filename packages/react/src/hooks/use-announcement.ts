'use client'

import { formatDuration } from '../core/copy'
import { asksFor } from '../core/sign-in-status'
import { useCopy } from './use-copy'
import { useCountdown } from './use-countdown'
import { useSignIn } from './use-sign-in'

const milestone = (seconds: number) => (seconds > 10 ? 11 : seconds ? 10 : 0)

/**
 * What is going on, in the words of the copy around it, for visitors who cannot see it: sent, checking, "you can ask for
 * a new code now". It speaks at milestones and not each second, and is empty where the page itself says enough. Show it
 * in one polite region that is there from the start.
 *
 * @example
 * <p role="status">{useAnnouncement()}</p>
 */
export function useAnnouncement(): string {
  const copy = useCopy()
  const { state, step, pending, error, isBusy } = useSignIn()
  const left = useCountdown(pending?.resendAtMs, pending?.resendAfterSeconds, milestone)
  if (step === 'done') return copy.redirecting
  if (isBusy) return asksFor(state) === 'send' ? copy.sending : copy.checking
  if (!pending || error) return ''
  if (left === 0) return copy.resendReady(pending.delivery)
  if (left === 10) return copy.resendIn(formatDuration(copy.lang, left))
  // Said once: whoever goes on typing has heard it.
  return state.notice === 'resent' ? copy.resent : state.notice ? copy.sent(pending.delivery) : ''
}
