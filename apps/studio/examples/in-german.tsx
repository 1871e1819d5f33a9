import { LoginForm, type SignInStart } from '@doorpost/react'
import { de } from '@doorpost/react/copy/de'

/** A whole language, and one text of the app's own. */
export function LoginPage({ start }: { start: SignInStart }) {
  return <LoginForm {...start} copy={de} strings={{ emailHeading: 'Bei Acme anmelden' }} />
}
