'use client'

import type { ReactNode } from 'react'
import { useBrand } from '../../hooks/use-brand'
import { useCopy } from '../../hooks/use-copy'
import type { ElementsProps } from './elements'
import { Heading, type HeadingProps } from './heading'

/** Signed in, and on the way: nothing is left to press. */
export function Ending({ headingLevel, elements }: HeadingProps & ElementsProps): ReactNode {
  const copy = useCopy()
  const { name } = useBrand()
  return (
    <div data-part="ending">
      <div data-part="header">
        <svg data-part="check" viewBox="0 0 48 48" aria-hidden="true">
          <path pathLength="1" d="M24 3a21 21 0 1 1 0 42 21 21 0 0 1 0-42" />
          <path pathLength="1" d="m15 25 6 6 12-13" />
        </svg>
        <Heading headingLevel={headingLevel} elements={elements}>
          {copy.signedIn}
        </Heading>
        <p>{copy.takingYou(name)}</p>
      </div>
    </div>
  )
}
