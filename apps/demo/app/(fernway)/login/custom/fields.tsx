import {
  type Copy,
  errorText,
  formatClock,
  HiddenFields,
  type HiddenFieldValues,
  type SignInError,
  useCountdown,
  useSignIn,
} from '@doorpost/react/headless'
import styles from './custom.module.css'

/** What a form post needs besides what was entered; `page` brings its errors back here. */
export const PageFields = ({ fields }: { fields: HiddenFieldValues }) => (
  <HiddenFields fields={{ ...fields, page: '/login/custom' }} />
)

const withoutWait = ({ retryAfterSeconds: _, ...rest }: SignInError): SignInError => rest

type AlertProps = { id: string; error: SignInError | null; copy: Copy; className?: string | undefined }

/** An error message, in a region that is always rendered. How long to wait is what a button counts. */
export function Alert({ id, error, copy, className = styles.alert }: AlertProps) {
  return (
    <p id={id} role="alert" className={className}>
      {errorText(copy, error && withoutWait(error))}
    </p>
  )
}

/** What a failure of the whole sign-in puts in the heading's place; nothing for one that is about a field. */
export function headingOf({ errorHeadings }: Copy, error: SignInError | null): string | undefined {
  const headings: Readonly<Record<string, string>> = errorHeadings
  return error ? headings[error.code] : undefined
}

/** "Try again in 0:52", in the place of a button's name. */
export function TryAgainIn({ copy }: { copy: Copy }) {
  const { state, error } = useSignIn()
  const seconds = useCountdown(state.retryAtMs, error?.retryAfterSeconds, (each) => each)
  return <span>{copy.tryAgainIn(formatClock(copy.lang, seconds))}</span>
}
