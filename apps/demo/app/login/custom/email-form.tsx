import { type Copy, useEmailStep } from '@doorpost/react/headless'
import styles from './custom.module.css'
import { Alert, HiddenFields } from './fields'

/** The first step: an address, and one button. */
export function EmailForm({ copy }: { copy: Copy }) {
  const step = useEmailStep()
  const alert = <Alert id={step.ids.error} error={step.error} copy={copy} />
  // An error of a link is not about the field: it is shown where the visitor starts to read.
  const isAboutLink = step.error?.code === 'different_browser' || step.error?.code === 'link_invalid'
  return (
    <form {...step.getFormProps()}>
      <HiddenFields fields={step.hiddenFields} />
      <h1 id={step.ids.heading} className={styles.heading}>
        {copy.emailHeading}
      </h1>
      {isAboutLink ? alert : <p className={styles.sentence}>{copy.emailSentence}</p>}
      <label htmlFor={step.ids.field} className={styles.label}>
        {copy.emailLabel}
      </label>
      <input {...step.getInputProps({ className: styles.field })} />
      <div className={styles.message}>{!isAboutLink && alert}</div>
      <button {...step.getButtonProps({ className: styles.button })}>
        {step.isSending ? copy.sending : copy.emailSubmit}
      </button>
    </form>
  )
}
