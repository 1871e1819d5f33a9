import type { ReactNode } from 'react'

interface CellProps {
  readonly name: string
  readonly href?: string
  readonly children: ReactNode
}

/** A picture of a form under its name: nothing in it takes the focus from its many neighbours. */
export function Cell({ name, href, children }: CellProps): ReactNode {
  return (
    <figure data-state-name={name}>
      <figcaption>
        {href ? (
          <a href={href} target="_top">
            {name}
          </a>
        ) : (
          name
        )}
      </figcaption>
      <div inert>{children}</div>
    </figure>
  )
}
