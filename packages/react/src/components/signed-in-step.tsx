import type { MouseEvent, ReactNode } from 'react'
import { maskEmail } from '../core/email-address'
import { useSignIn } from '../hooks/use-sign-in'
import { Heading, type HeadingProps } from './heading'
import { useCopy } from './use-copy'

/** The visitor is signed in already: go on, or be someone else. */
export function SignedInStep({ headingLevel }: HeadingProps): ReactNode {
  const copy = useCopy()
  const { state, email, proceed, changeEmail } = useSignIn()
  const follow = (event: MouseEvent) => {
    event.preventDefault()
    proceed()
  }
  return (
    <div data-part="signed-in">
      <header>
        <Heading level={headingLevel} id="">
          {email ? copy.signedInAs(maskEmail(email)) : copy.signedIn}
        </Heading>
      </header>
      <a data-part="continue" href={'redirectTo' in state ? state.redirectTo : '/'} onClick={follow}>
        <span>{copy.proceed}</span>
      </a>
      <button type="button" data-part="change-email" onClick={changeEmail}>
        <span>{copy.changeEmail}</span>
      </button>
    </div>
  )
}
