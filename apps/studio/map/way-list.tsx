import type { ReactNode } from 'react'
import { EDGE_KINDS } from './edge-kinds'
import type { WayStep } from './find-way'
import './way-list.css'

interface WayListProps {
  readonly label: string
  readonly steps: readonly WayStep[]
}

/** A way in words: who does what, and the state that follows. */
export function WayList({ label, steps }: WayListProps): ReactNode {
  return (
    <ol className="map-way" aria-label={label}>
      {steps.map(({ kind, label, to }, index) => (
        // A way may pass a state twice: its place on the way is what it is.
        <li key={index}>
          <span className="map-kind" data-kind={kind}>
            {EDGE_KINDS[kind].name}
          </span>{' '}
          {label} <span className="map-to">{to}</span>
        </li>
      ))}
    </ol>
  )
}
