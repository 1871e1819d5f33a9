import type { ReactNode } from 'react'

interface NotKeptProps {
  /** Whether the browser keeps what was done here. */
  readonly isKept: boolean
  /** What to do about it. */
  readonly children: ReactNode
}

/** Warns somebody whose work the browser refuses to keep: its storage is full, or switched off. */
export function NotKept({ isKept, children }: NotKeptProps): ReactNode {
  return (
    <div role="alert">
      {!isKept && (
        <p className="room-warning">
          <strong>Not kept.</strong> The storage of this browser is full or switched off. {children}
        </p>
      )}
    </div>
  )
}
