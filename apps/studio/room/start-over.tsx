import { type ReactNode, useRef, useState } from 'react'

interface StartOverProps {
  /** What the button says. */
  readonly children: ReactNode
  /** What has happened then. */
  readonly said: string
  /** Whether nothing is left to take back. */
  readonly isFresh: boolean
  /** Starts over, and returns the way back. */
  readonly onStart: () => () => void
}

/** Throws away what was made in a room, and offers it back until something else is made. */
export function StartOver({ children, said, isFresh, onStart }: StartOverProps): ReactNode {
  const button = useRef<HTMLButtonElement>(null)
  const [back, setBack] = useState<(() => void) | null>(null)
  const start = () => {
    const wayBack = onStart()
    // Pressed twice, it would offer nothing back.
    if (!isFresh) setBack(() => wayBack)
  }
  const undo = () => {
    back?.()
    setBack(null)
    // The button that was pressed is gone.
    button.current?.focus()
  }
  const isOffered = isFresh && back !== null
  return (
    <>
      <button ref={button} type="button" className="room-button" onClick={start}>
        {children}
      </button>
      <span role="status">{isOffered && said}</span>
      {isOffered && (
        <button type="button" className="room-button" onClick={undo}>
          Undo
        </button>
      )}
    </>
  )
}
