import { type Copy, useEmailStep } from '@doorpost/react/headless'
import styles from './custom.module.css'
import { Alert, headingOf, PageFields, TryAgainIn } from './fields'

/** The first step: an address, and one button beside it. */
export function EmailForm({ copy }: { copy: Copy }) {
  const step = useEmailStep()
  const told = headingOf(copy, step.error)
  const alert = { id: step.ids.error, error: step.error, copy }
  return (
    <form {...step.getFormProps()}>
      <PageFields fields={step.hiddenFields} />
      <h1 id={step.ids.heading} className={styles.heading}>
        {told ?? copy.emailHeading}
      </h1>
      {/* What became of a link is not about the field: it stands where the visitor starts to read. */}
      {told ? (
        <Alert {...alert} className={styles.sentence} />
      ) : (
        <p className={styles.sentence}>{copy.emailSentence}</p>
      )}
      <label htmlFor={step.ids.field} className={styles.label}>
        {copy.emailLabel}
      </label>
      <div className={styles.row}>
        <input {...step.getInputProps({ className: styles.field })} />
        <button {...step.getButtonProps({ className: styles.button })}>
          {step.isLocked ? <TryAgainIn copy={copy} /> : copy.emailSubmit}
        </button>
      </div>
      <div className={styles.message}>{!told && <Alert {...alert} />}</div>
    </form>
  )
}
