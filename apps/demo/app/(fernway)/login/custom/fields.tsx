import { type Copy, errorText, HiddenFields, type HiddenFieldValues, type SignInError } from '@doorpost/react/headless'
import styles from './custom.module.css'

/** What a form post needs besides what was entered; `page` brings its errors back here. */
export const PageFields = ({ fields }: { fields: HiddenFieldValues }) => (
  <HiddenFields fields={{ ...fields, page: '/login/custom' }} />
)

/** An error message, in a region that is always rendered. */
export function Alert({ id, error, copy }: { id: string; error: SignInError | null; copy: Copy }) {
  return (
    <p id={id} role="alert" className={styles.alert}>
      {errorText(copy, error)}
    </p>
  )
}
