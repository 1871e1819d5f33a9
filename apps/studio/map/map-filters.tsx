import type { ReactNode } from 'react'
import { EDGE_KINDS, type EdgeKind, KINDS } from './edge-kinds'
import { formatKinds, type MapArgs } from './map-filter'
import { PARTS, type Part } from './sign-in-map'

interface MapFiltersProps {
  readonly kinds: readonly EdgeKind[]
  readonly part: Part | undefined
  readonly isList: boolean
  readonly onArgs: (changes: Partial<MapArgs>) => void
}

const PART_NAMES: Readonly<Record<Part, string>> = { email: 'Email', code: 'Code', link: 'Link', done: 'Done' }

/** What is shown: whose doing, which part of the sign-in, as a graph or as a list. */
export function MapFilters({ kinds, part, isList, onArgs }: MapFiltersProps): ReactNode {
  const isAll = kinds.length === KINDS.length
  return (
    <div className="map-filters">
      <fieldset className="room-bar">
        <legend>Whose doing</legend>
        <button type="button" className="room-button" aria-pressed={isAll} onClick={() => onArgs({ kinds: '' })}>
          Everything
        </button>
        {KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className="room-button"
            aria-pressed={!isAll && kinds.includes(kind)}
            onClick={() => onArgs({ kinds: formatKinds([kind]) })}
          >
            {EDGE_KINDS[kind].question}
          </button>
        ))}
      </fieldset>
      <fieldset className="room-bar">
        <legend>Step</legend>
        <button type="button" className="room-button" aria-pressed={!part} onClick={() => onArgs({ part: '' })}>
          All
        </button>
        {PARTS.map((name) => (
          <button
            key={name}
            type="button"
            className="room-button"
            aria-pressed={name === part}
            onClick={() => onArgs({ part: name })}
          >
            {PART_NAMES[name]}
          </button>
        ))}
      </fieldset>
      <fieldset className="room-bar map-views">
        <legend>Shown as</legend>
        <button type="button" className="room-button" aria-pressed={!isList} onClick={() => onArgs({ view: '' })}>
          Graph
        </button>
        <button type="button" className="room-button" aria-pressed={isList} onClick={() => onArgs({ view: 'list' })}>
          List
        </button>
      </fieldset>
    </div>
  )
}
