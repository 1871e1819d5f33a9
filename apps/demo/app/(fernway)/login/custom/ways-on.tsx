import {
  type Copy,
  formatClock,
  formatDuration,
  type PendingSignIn,
  useCodeLife,
  useOpenMail,
  useResendTimer,
} from '@doorpost/react/headless'
import styles from './custom.module.css'
import { PageFields } from './fields'

type Props = { copy: Copy; pending: PendingSignIn; isOver: boolean }

/** "Send again in 0:30", then a button; the only one there is once the code is over. Renders each second. */
function Resend({ copy, pending, isOver }: Props) {
  const timer = useResendTimer()
  const clock = formatClock(copy.lang, timer.secondsLeft)
  const button = (isLocked?: boolean) => (
    <button {...timer.getButtonProps({ className: styles.quiet, 'aria-disabled': isLocked })}>
      {copy.resend(pending.delivery)}
    </button>
  )
  return (
    <form {...timer.getFormProps()}>
      <PageFields fields={timer.hiddenFields} />
      {isOver ? (
        <button {...timer.getButtonProps({ className: styles.button })}>
          {timer.canResend ? copy.resend(pending.delivery) : copy.resendNewIn(clock, pending.delivery)}
        </button>
      ) : timer.canResend ? (
        button()
      ) : (
        <>
          <p aria-hidden="true" className={styles.wait}>
            {copy.resendIn(clock)}
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
  return (
    <p className={styles.wait}>
      {seconds > 60
        ? copy.lifeLeft(formatDuration(copy.lang, seconds))
        : copy.lifeEnding(formatClock(copy.lang, seconds))}
    </p>
  )
}

/** A new email, a link to the inbox, and when the code expires. */
export function WaysOn(props: Props) {
  const { copy, pending, isOver } = props
  const mail = useOpenMail()
  return (
    <div className={styles.ways}>
      <Resend {...props} />
      {mail.provider && !isOver && (
        <a {...mail.getLinkProps({ className: styles.quiet })}>{copy.openMail(mail.provider)}</a>
      )}
      {pending.delivery !== 'link' && !isOver && <CodeLife copy={copy} />}
    </div>
  )
}
