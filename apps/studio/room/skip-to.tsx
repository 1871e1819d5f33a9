import type { MouseEvent, ReactNode } from 'react'

interface SkipToProps {
  /** The `id` of what comes after; it can be focused. */
  readonly id: string
  /** Where it leads. */
  readonly children: ReactNode
}

/** A way past many things to press, seen once the keyboard comes to it. */
export function SkipTo({ id, children }: SkipToProps): ReactNode {
  const skip = (event: MouseEvent) => {
    // The address of a room is what is shared, and its way back is another room's.
    event.preventDefault()
    document.getElementById(id)?.focus()
  }
  return (
    <a className="room-button room-skip" href={`#${id}`} onClick={skip}>
      Skip to {children}
    </a>
  )
}
