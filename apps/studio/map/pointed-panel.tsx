import type { ReactNode } from 'react'
import { StatePicture } from '../room/state-picture'
import type { StateName } from '../states/state-table'
import { EDGE_KINDS, type EdgeKind } from './edge-kinds'
import type { Dress } from './map-graph'
import { WordsThatChange } from './words-that-change'

/** What is pointed at: a line of the map, or one way of a list. */
export interface PointedWay {
  readonly from: StateName
  readonly to: StateName
  readonly kind: EdgeKind
  /** All that leads from the one to the other. */
  readonly labels: readonly string[]
  /** Every state that it begins in. */
  readonly sources: readonly StateName[]
}

interface PointedPanelProps {
  readonly way: PointedWay
  readonly dress: Dress
}

const PICTURE = { width: 390, height: 336, scale: 128 / 390 } as const

function PointedWords({ way, dress }: { readonly way: PointedWay; readonly dress: Dress }) {
  const { from, to, kind, labels, sources } = way
  return (
    <div className="map-pointed-way">
      <div className="map-ends-pictured">
        {[from, to].map((state) => (
          <figure key={state}>
            <StatePicture {...dress} {...PICTURE} state={state} />
            <figcaption>{state}</figcaption>
          </figure>
        ))}
      </div>
      <div className="map-pointed-words">
        <p>
          <span className="map-kind" data-kind={kind}>
            {EDGE_KINDS[kind].name}
          </span>{' '}
          {labels.join(', or ')}
          {sources.length > 1 && <span className="map-to">in {sources.length} states; shown from one of them</span>}
        </p>
        <WordsThatChange key={`${from} ${to} ${dress.copy.lang}`} from={from} to={to} copy={dress.copy} />
      </div>
    </div>
  )
}

/** Before and after one way: both pages, and the words that change. */
export function PointedPanel({ way, dress }: PointedPanelProps): ReactNode {
  return (
    <section className="room-panel map-panel map-pointed" aria-labelledby="map-pointed">
      <h2 id="map-pointed">What changes</h2>
      <PointedWords way={way} dress={dress} />
    </section>
  )
}
