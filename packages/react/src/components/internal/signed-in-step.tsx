'use client'

import type { ReactNode } from 'react'
import { useCopy } from '../../hooks/use-copy'
import { useSignIn } from '../../hooks/use-sign-in'
import type { ElementsProps } from './elements'
import { Heading, type HeadingProps } from './heading'
import { Slot } from './slot'

/** The visitor is signed in already: go on, or be someone else. */
export function SignedInStep({ headingLevel, elements = {} }: HeadingProps & ElementsProps): ReactNode {
  const copy = useCopy()
  const { state, email, changeEmail } = useSignIn()
  const { link, button, quietButton = button } = elements
  return (
    <div data-part="signed-in">
      <div data-part="header">
        <Heading headingLevel={headingLevel} elements={elements}>
          {email ? copy.signedInAs(email) : copy.signedIn}
        </Heading>
      </div>
      {'redirectTo' in state && (
        <Slot tag="a" element={link} data-part="continue" href={state.redirectTo}>
          {copy.proceed}
        </Slot>
      )}
      <Slot tag="button" element={quietButton} type="button" data-part="change-email" onClick={changeEmail}>
        {copy.changeEmail}
      </Slot>
    </div>
  )
}
