import type { ReactNode } from 'react'
import { AXIS_NAMES, type Axis, isAxis } from './axes'

/** What is chosen of the board: all of it stands in its address. */
export interface BoardView {
  readonly first: Axis
  readonly second: Axis | 'none'
  /** A step, or `all`. */
  readonly step: string
  /** How large pictures are, in percent. */
  readonly size: number
}

/** The steps that rows can be filtered by. */
export const STEPS = ['all', 'email', 'code', 'link', 'done'] as const

interface BoardToolsProps {
  readonly view: BoardView
  readonly onView: (changes: Partial<BoardView>) => void
}

/** Chooses what the rows and columns are, and how large. */
export function BoardTools({ view, onView }: BoardToolsProps): ReactNode {
  const { first, second, step, size } = view
  return (
    <div className="room-panel board-tools">
      <label className="room-field">
        States
        <select value={step} onChange={({ currentTarget }) => onView({ step: currentTarget.value })}>
          {STEPS.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      <label className="room-field">
        Side by side
        <select value={first} onChange={({ currentTarget: { value } }) => isAxis(value) && onView({ first: value })}>
          {AXIS_NAMES.map((axis) => (
            <option key={axis}>{axis}</option>
          ))}
        </select>
      </label>
      <label className="room-field">
        and
        <select
          value={second}
          onChange={({ currentTarget: { value } }) => onView({ second: isAxis(value) ? value : 'none' })}
        >
          <option>none</option>
          {AXIS_NAMES.filter((axis) => axis !== first).map((axis) => (
            <option key={axis}>{axis}</option>
          ))}
        </select>
      </label>
      <label className="room-field">
        Size: {size} %
        <input
          type="range"
          min={15}
          max={100}
          step={5}
          value={size}
          onChange={({ currentTarget }) => onView({ size: Number(currentTarget.value) })}
        />
      </label>
    </div>
  )
}
