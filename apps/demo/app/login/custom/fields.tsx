import { type Copy, errorText, type SignInError } from '@doorpost/react/headless'
import styles from './custom.module.css'

/** What a form post needs besides what was entered; `page` brings its errors back here. */
export function HiddenFields({ fields }: { fields: Readonly<Record<string, string>> }) {
  return Object.entries({ ...fields, page: '/login/custom' }).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}

/** An error message, in a region that is always rendered. */
export function Alert({ id, error, copy }: { id: string; error: SignInError | null; copy: Copy }) {
  return (
    <p id={id} role="alert" className={styles.alert}>
      {errorText(copy, error)}
    </p>
  )
}
