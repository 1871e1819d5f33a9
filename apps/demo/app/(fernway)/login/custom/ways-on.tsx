import {
  type Copy,
  formatDuration,
  type PendingSignIn,
  useCodeLife,
  useOpenMail,
  useResendTimer,
} from '@doorpost/react/headless'
import styles from './custom.module.css'
import { PageFields } from './fields'

/** "Send again in 30 seconds", then a button. Only this renders each second. */
function Resend({ copy, pending }: { copy: Copy; pending: PendingSignIn }) {
  const timer = useResendTimer()
  const button = (isLocked?: boolean) => (
    <button {...timer.getButtonProps({ className: styles.quiet, 'aria-disabled': isLocked })}>
      {copy.resend(pending.delivery)}
    </button>
  )
  return (
    <form {...timer.getFormProps()}>
      <PageFields fields={timer.hiddenFields} />
      {timer.canResend ? (
        button()
      ) : (
        <>
          <p aria-hidden="true" className={styles.wait}>
            {copy.resendIn(formatDuration(copy.lang, timer.secondsLeft))}
          </p>
          {/* Nothing counts down without scripts: the server says how long to wait. */}
          <noscript>{button(false)}</noscript>
        </>
      )}
    </form>
  )
}

function CodeLife({ copy }: { copy: Copy }) {
  const seconds = useCodeLife()
  const duration = formatDuration(copy.lang, seconds)
  return <p className={styles.wait}>{seconds > 60 ? copy.lifeLeft(duration) : copy.lifeEnding(duration)}</p>
}

/** A new email, a link to the inbox, and when the code expires. */
export function WaysOn({ copy, pending, isOver }: { copy: Copy; pending: PendingSignIn; isOver: boolean }) {
  const mail = useOpenMail()
  return (
    <div className={styles.ways}>
      <Resend copy={copy} pending={pending} />
      {mail.provider && !isOver && (
        <a {...mail.getLinkProps({ className: styles.quiet })}>{copy.openMail(mail.provider)}</a>
      )}
      {pending.delivery !== 'link' && !isOver && <CodeLife copy={copy} />}
    </div>
  )
}
