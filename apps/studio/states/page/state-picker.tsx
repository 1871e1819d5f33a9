import type { ReactNode } from 'react'
import { STATE_NAMES, type StateName } from '../state-table'
import './state-picker.css'

interface StatePickerProps {
  readonly state: StateName
  readonly onState: (state: StateName) => void
}

/** Chooses a state, and goes to the one before or after it. */
export function StatePicker({ state, onState }: StatePickerProps): ReactNode {
  const at = STATE_NAMES.indexOf(state)
  const neighbour = (by: number, words: string, sign: string) => {
    const name = STATE_NAMES[at + by]
    return (
      <button
        type="button"
        className="room-button"
        aria-label={words}
        disabled={!name}
        onClick={() => name && onState(name)}
      >
        {sign}
      </button>
    )
  }
  return (
    <div className="state-picker">
      {neighbour(-1, 'The state before', '←')}
      <select
        className="room-input"
        aria-label="State"
        value={state}
        onChange={({ target }) => {
          const name = STATE_NAMES.find((each) => each === target.value)
          if (name) onState(name)
        }}
      >
        {STATE_NAMES.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      {neighbour(1, 'The state after', '→')}
    </div>
  )
}
