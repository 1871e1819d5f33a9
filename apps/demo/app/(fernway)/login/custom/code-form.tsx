import {
  type Copy,
  type PendingSignIn,
  type UseCodeStep,
  useCodeStep,
  useOtpInput,
  useSignIn,
} from '@doorpost/react/headless'
import styles from './custom.module.css'
import { Alert, PageFields } from './fields'
import { WaysOn } from './ways-on'

type Props = { copy: Copy; pending: PendingSignIn }

/** The address that the email was sent to, and a way to change it. */
function SentTo({ copy, pending, step }: Props & { step: UseCodeStep }) {
  const [before, after] = copy.sentTo(pending.delivery)
  return (
    <>
      <h1 id={step.ids.heading} className={styles.heading}>
        {copy.codeHeading}
      </h1>
      <p className={styles.sentence}>
        {before}
        <strong dir="ltr" translate="no">
          {pending.email}
        </strong>
        {after}
      </p>
      <form {...step.getCancelFormProps()}>
        <PageFields fields={step.hiddenFields} />
        <button {...step.getCancelButtonProps({ className: styles.quiet })}>{copy.changeEmail}</button>
      </form>
    </>
  )
}

/** The second step: the code, or waiting for the link, and everything the visitor can do from there. */
export function CodeForm({ copy, pending }: Props) {
  const { state } = useSignIn()
  const step = useCodeStep()
  const otp = useOtpInput(step.otpOptions)
  const { delivery } = pending
  const news = step.isDone ? copy.signedIn : state.notice === 'resent' ? copy.resent : ''
  const hint = delivery === 'link' ? '' : copy.codeHint(step.isAutomatic, delivery)
  const message = (
    <div className={styles.message}>
      <Alert id={step.ids.error} error={step.error} copy={copy} />
      <p id={step.ids.hint} className={styles.hint} hidden={!!step.error}>
        {news || hint}
      </p>
    </div>
  )
  return (
    <>
      <SentTo copy={copy} pending={pending} step={step} />
      {delivery === 'link' ? (
        message
      ) : (
        <form {...step.getFormProps()}>
          <PageFields fields={step.hiddenFields} />
          <label htmlFor={step.ids.field} className={styles.label}>
            {copy.codeLabel}
          </label>
          <input {...otp.getInputProps(step.getInputProps({ className: `${styles.field} ${styles.code}` }))} />
          {message}
          {!step.isOver && (
            <button {...step.getButtonProps({ className: styles.button })}>
              {step.isVerifying ? copy.checking : copy.codeSubmit}
            </button>
          )}
        </form>
      )}
      <WaysOn copy={copy} pending={pending} isOver={step.isOver} />
    </>
  )
}
