import { type Copy, isAboutLink, useEmailStep } from '@doorpost/react/headless'
import styles from './custom.module.css'
import { Alert, PageFields } from './fields'

/** The first step: an address, and one button beside it. */
export function EmailForm({ copy }: { copy: Copy }) {
  const step = useEmailStep()
  const alert = <Alert id={step.ids.error} error={step.error} copy={copy} />
  // An error of a link is not about the field: it is shown where the visitor starts to read.
  const isAbove = isAboutLink(step.error)
  return (
    <form {...step.getFormProps()}>
      <PageFields fields={step.hiddenFields} />
      <h1 id={step.ids.heading} className={styles.heading}>
        {copy.emailHeading}
      </h1>
      {isAbove ? alert : <p className={styles.sentence}>{copy.emailSentence}</p>}
      <label htmlFor={step.ids.field} className={styles.label}>
        {copy.emailLabel}
      </label>
      <div className={styles.row}>
        <input {...step.getInputProps({ className: styles.field })} />
        <button {...step.getButtonProps({ className: styles.button })}>
          {step.isSending ? copy.sending : copy.emailSubmit}
        </button>
      </div>
      <div className={styles.message}>{!isAbove && alert}</div>
    </form>
  )
}
