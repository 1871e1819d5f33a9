import type { ReactNode } from 'react'

/** Level of a step's heading: 1 on a page of its own, 2 or 3 inside another page. */
export type HeadingLevel = 1 | 2 | 3

/** Props that every step takes. */
export interface HeadingProps {
  /** @default 1 */
  readonly headingLevel?: HeadingLevel | undefined
}

export function Heading({
  level = 1,
  id,
  children,
}: {
  level?: HeadingLevel | undefined
  id?: string
  children: ReactNode
}): ReactNode {
  const Tag = `h${level}` as const
  return (
    <Tag id={id} data-part="heading">
      {children}
    </Tag>
  )
}
