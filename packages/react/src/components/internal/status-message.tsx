'use client'

import type { ReactNode } from 'react'
import { formatDuration } from '../../core/copy'
import { asksFor } from '../../core/sign-in-status'
import { useCopy } from '../../hooks/use-copy'
import { useCountdown } from '../../hooks/use-countdown'
import { useSignIn } from '../../hooks/use-sign-in'

const milestone = (seconds: number) => (seconds > 10 ? 11 : seconds ? 10 : 0)

/** The one polite region of a sign-in: what is going on, for those who cannot see it. There from the start. */
export function StatusMessage(): ReactNode {
  const copy = useCopy()
  const { state, step, pending, error, isBusy } = useSignIn()
  const left = useCountdown(pending?.resendAtMs, pending?.resendAfterSeconds, milestone)
  const say = () => {
    if (step === 'done') return copy.redirecting
    if (isBusy) return asksFor(state) === 'send' ? copy.sending : copy.checking
    if (!pending || error) return ''
    if (left === 0) return copy.resendReady(pending.delivery)
    if (left === 10) return copy.resendIn(formatDuration(copy.lang, left))
    // Said once: whoever goes on typing has heard it.
    return state.notice === 'resent' ? copy.resent : state.notice ? copy.sent(pending.delivery) : ''
  }
  return (
    <p role="status" data-part="status">
      {say()}
    </p>
  )
}
