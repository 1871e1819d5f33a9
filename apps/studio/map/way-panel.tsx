import { type ReactNode, useId } from 'react'
import { formatPath } from '../flow/flow-path'
import { RoomLink } from '../room/room-link'
import { slugOf } from '../states/state-id'
import { STATE_NAMES, type StateName } from '../states/state-table'
import type { Way } from './find-way'
import { WayList } from './way-list'

interface WayPanelProps {
  readonly from: StateName | undefined
  readonly to: StateName | undefined
  readonly way: Way | null
  readonly onChange: (ends: { from?: string; to?: string }) => void
}

interface EndProps {
  readonly label: string
  readonly value: StateName | undefined
  readonly onChange: (slug: string) => void
}

function End({ label, value, onChange }: EndProps) {
  const id = useId()
  return (
    <div className="room-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value ? slugOf(value) : ''} onChange={({ target }) => onChange(target.value)}>
        <option value="">Choose a state</option>
        {STATE_NAMES.map((name) => (
          <option key={name} value={slugOf(name)}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

function WaySteps({ way, from }: { readonly way: Way; readonly from: StateName }) {
  const { steps, playerPath } = way
  return (
    <>
      <WayList label={`Way from ${from}`} steps={steps} />
      {playerPath ? (
        <RoomLink
          className="room-button"
          data-kind="main"
          to={{ id: 'flow-player--player', args: { path: formatPath(playerPath) } }}
        >
          Play it
        </RoomLink>
      ) : (
        <p className="map-none">
          The Player cannot play this: it begins at the empty page, and nothing is typed in it.
        </p>
      )}
    </>
  )
}

/** Two states, and the shortest way from one to the other. */
export function WayPanel({ from, to, way, onChange }: WayPanelProps): ReactNode {
  return (
    <section className="room-panel map-panel" aria-labelledby="map-way">
      <h2 id="map-way">The shortest way</h2>
      <End label="From" value={from} onChange={(slug) => onChange({ from: slug })} />
      <End label="To" value={to} onChange={(slug) => onChange({ to: slug })} />
      {from && to && !way && <p className="map-none">No way leads there.</p>}
      {from && way && <WaySteps way={way} from={from} />}
      {from && to && (
        <button type="button" className="room-button" onClick={() => onChange({ from: '', to: '' })}>
          Back to the whole map
        </button>
      )}
    </section>
  )
}
