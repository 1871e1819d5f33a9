import { type Copy, formatDuration, useCountdown, useSignIn } from '@doorpost/react/headless'
import styles from './custom.module.css'

const milestone = (seconds: number) => (seconds > 10 ? 11 : seconds ? 10 : 0)

/** The polite region for screen readers. Announces milestones, not every second. */
export function Status({ copy }: { copy: Copy }) {
  const { state, step, pending, error, isBusy } = useSignIn()
  const left = useCountdown(pending?.resendAtMs ?? 0, pending?.resendAfterSeconds ?? 0, milestone)
  const say = () => {
    if (step === 'done') return copy.redirecting
    if (isBusy) return state.status === 'code.verifying' ? copy.checking : copy.sending
    if (!pending || error) return ''
    if (left === 0) return copy.resendReady(pending.delivery)
    if (left === 10) return copy.resendIn(formatDuration(copy.lang, left))
    return state.notice === 'resent' ? copy.resent : state.notice ? copy.sent(pending.delivery) : ''
  }
  return (
    <p role="status" className={styles.spoken}>
      {say()}
    </p>
  )
}
