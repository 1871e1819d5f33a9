import {
  type Copy,
  type PendingSignIn,
  type UseCodeStep,
  useCodeStep,
  useOtpInput,
  useSignIn,
} from '@doorpost/react/headless'
import { Address } from '@/components/address'
import styles from './custom.module.css'
import { Ending } from './ending'
import { Alert, PageFields, TryAgainIn } from './fields'
import { WaysOn } from './ways-on'

type Props = { copy: Copy; pending: PendingSignIn }
type StepProps = Props & { step: UseCodeStep }

/** The address that the email was sent to, and a way to change it. */
function SentTo({ copy, pending, step }: StepProps) {
  const [before, after] = copy.sentTo(pending.delivery)
  return (
    <>
      <h1 id={step.ids.heading} className={styles.heading}>
        {copy.codeHeading}
      </h1>
      <p className={styles.sentence}>
        {before}
        <Address of={pending.email} />
        {after}
      </p>
      <form {...step.getCancelFormProps()}>
        <PageFields fields={step.hiddenFields} />
        <button
          {...step.getCancelButtonProps({
            className: styles.quiet,
            'aria-label': `${copy.change}: ${copy.changeEmail}`,
          })}
        >
          {copy.change}
        </button>
      </form>
    </>
  )
}

function Message({ copy, pending, step }: StepProps) {
  const { state } = useSignIn()
  const hint = pending.delivery === 'link' ? '' : copy.codeHint(step.isAutomatic, pending.delivery)
  return (
    <div className={styles.message}>
      <Alert id={step.ids.error} error={step.error} copy={copy} />
      <p id={step.ids.hint} className={styles.hint} hidden={!!step.error}>
        {state.notice === 'resent' ? copy.resent : hint}
      </p>
    </div>
  )
}

/** The second step: the code, or waiting for the link, and everything the visitor can do from there. */
export function CodeForm(props: Props) {
  const { copy, pending } = props
  const step = useCodeStep()
  const otp = useOtpInput(step.otpOptions)
  if (step.isDone) return <Ending copy={copy} />
  return (
    <>
      <SentTo {...props} step={step} />
      {pending.delivery === 'link' ? (
        <Message {...props} step={step} />
      ) : (
        <form {...step.getFormProps()}>
          <PageFields fields={step.hiddenFields} />
          <label htmlFor={step.ids.field} className={styles.label}>
            {copy.codeLabel}
          </label>
          <div className={styles.row}>
            <input
              {...otp.getInputProps(
                step.getInputProps({ className: `${styles.field} ${styles.code} ${step.isOver ? styles.over : ''}` }),
              )}
            />
            {!step.isOver && (
              <button {...step.getButtonProps({ className: styles.button })}>
                {step.isLocked ? <TryAgainIn copy={copy} /> : copy.codeSubmit}
              </button>
            )}
          </div>
          <Message {...props} step={step} />
        </form>
      )}
      <WaysOn copy={copy} pending={pending} isOver={step.isOver} />
    </>
  )
}
