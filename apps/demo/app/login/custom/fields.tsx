import { type Copy, errorText, type SignInError } from '@doorpost/react/headless'
import styles from './custom.module.css'

/** What a plain form post needs beside what was typed; `page` brings its failures back here. */
export function HiddenFields({ fields }: { fields: Readonly<Record<string, string>> }) {
  return Object.entries({ ...fields, page: '/login/custom' }).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}

/** A failure in words, in a region that is there before it is needed. */
export function Alert({ id, error, copy }: { id: string; error: SignInError | null; copy: Copy }) {
  return (
    <p id={id} role="alert" className={styles.alert}>
      {errorText(copy, error)}
    </p>
  )
}
