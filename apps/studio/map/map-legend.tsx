import type { ReactNode } from 'react'
import { EDGE_KINDS } from './edge-kinds'

interface MapLegendProps {
  readonly walked: number
  readonly all: number
}

const Line = ({ kind }: { readonly kind: string }) => (
  <svg width="36" height="8" aria-hidden="true">
    <path className="map-line" data-kind={kind} d="M1 4H35" />
  </svg>
)

/** What the lines mean, and how many of the ways a test walks. */
export function MapLegend({ walked, all }: MapLegendProps): ReactNode {
  return (
    <div className="map-legend">
      <ul aria-label="Legend">
        {Object.entries(EDGE_KINDS).map(([kind, { name }]) => (
          <li key={kind}>
            <Line kind={kind} />
            {name}
          </li>
        ))}
        <li>
          <Line kind="unwalked" />
          No test walks it
        </li>
      </ul>
      <details>
        <summary>
          {walked} of {all} ways are walked by a test
        </summary>
        <p>
          A way is walked when a test takes the kit’s own sign-in along it, with its requests, its clock and its tabs,
          and finds it in the state that the map names. A way that stays grey is one that the machine would answer, and
          that no test has brought about.
        </p>
      </details>
    </div>
  )
}
