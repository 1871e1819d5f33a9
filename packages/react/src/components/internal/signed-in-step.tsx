'use client'

import type { ReactNode } from 'react'
import { useCopy } from '../../hooks/use-copy'
import { useSignIn } from '../../hooks/use-sign-in'
import { Heading, type HeadingProps } from './heading'

/** The visitor is signed in already: go on, or be someone else. */
export function SignedInStep({ headingLevel }: HeadingProps): ReactNode {
  const copy = useCopy()
  const { state, email, changeEmail } = useSignIn()
  return (
    <div data-part="signed-in">
      <header>
        <Heading level={headingLevel}>{email ? copy.signedInAs(email) : copy.signedIn}</Heading>
      </header>
      {'redirectTo' in state && (
        <a data-part="continue" href={state.redirectTo}>
          {copy.proceed}
        </a>
      )}
      <button type="button" data-part="change-email" onClick={changeEmail}>
        {copy.changeEmail}
      </button>
    </div>
  )
}
