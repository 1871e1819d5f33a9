import type { ReactNode } from 'react'
import type { ElementsProps } from './elements'
import { Slot } from './slot'

/** Level of a step's heading: 1 if the form is the whole page, 2 or 3 inside a page with its own heading. */
export type HeadingLevel = 1 | 2 | 3

/** Props that every step takes. */
export interface HeadingProps {
  /** Level of the step's heading. @default 1 */
  readonly headingLevel?: HeadingLevel | undefined
}

interface Props extends HeadingProps, ElementsProps {
  readonly id?: string
  readonly children: ReactNode
}

export const Heading = ({ headingLevel = 1, elements, id, children }: Props): ReactNode => (
  <Slot tag={`h${headingLevel}`} element={elements?.heading} id={id} data-part="heading">
    {children}
  </Slot>
)
