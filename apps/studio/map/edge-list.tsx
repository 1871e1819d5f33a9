import type { ReactNode } from 'react'
import type { StateName } from '../states/state-table'
import { EDGE_KINDS } from './edge-kinds'
import type { MapEdge } from './sign-in-map'

interface EdgeListProps {
  readonly title: string
  readonly edges: readonly MapEdge[]
  /** Which end of each edge is named. */
  readonly end: 'from' | 'to'
  readonly onSelect: (name: StateName) => void
  /** Runs when a way is pointed at, or reached by keyboard. */
  readonly onPoint?: (edge: MapEdge) => void
}

/** Edges at a state, in words: what happens, who does it, and the state at the other end. */
export function EdgeList({ title, edges, end, onSelect, onPoint }: EdgeListProps): ReactNode {
  const labels = [...new Map(edges.map((edge) => [`${edge.kind} ${edge.label}`, edge])).values()]
  return (
    <div className="map-ends">
      <h3>
        {title} <span className="map-count">{edges.length}</span>
      </h3>
      {!labels.length && <p className="map-none">Nothing that is shown.</p>}
      <ul>
        {labels.map(({ kind, label }) => (
          <li key={`${kind} ${label}`}>
            <span className="map-kind" data-kind={kind}>
              {EDGE_KINDS[kind].name}
            </span>{' '}
            {label}
            <span className="map-others">
              {edges
                .filter((edge) => edge.kind === kind && edge.label === label)
                .map((edge) => (
                  <button
                    key={edge[end]}
                    type="button"
                    onClick={() => onSelect(edge[end])}
                    onFocus={() => onPoint?.(edge)}
                    onPointerEnter={() => onPoint?.(edge)}
                  >
                    {edge[end]}
                  </button>
                ))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
