import { type ReactNode, useRef } from 'react'
import type { Branding } from '../../brand/brand-context'
import { StatePicture } from '../../room/state-picture'
import type { StateName } from '../../states/state-table'
import type { CellDress } from './axes'
import { useFaults } from './use-faults'

interface BoardCellProps {
  readonly state: StateName
  readonly column: string
  readonly dress: CellDress
  readonly branding: Branding | null
  readonly scale: number
  readonly isChosen: boolean
  readonly onChoose: (faults: readonly string[]) => void
}

/** A state in one of the columns' ways, with a dot that says whether something is wrong with it. */
export function BoardCell({ state, column, dress, branding, scale, isChosen, onChoose }: BoardCellProps): ReactNode {
  const cell = useRef<HTMLDivElement>(null)
  const faults = useFaults(cell)
  const { look, scheme, width, copy, zoom, isGrey } = dress
  const verdict = faults === null ? 'not seen yet' : faults.length === 0 ? 'nothing wrong' : `${faults.length} wrong`
  return (
    <div ref={cell} className="board-cell" data-grey={isGrey}>
      <StatePicture
        state={state}
        copy={copy}
        look={look}
        scheme={scheme}
        branding={branding}
        width={Math.round(width / zoom)}
        height={Math.round(520 / zoom)}
        scale={scale * zoom}
      />
      <button
        type="button"
        className="board-dot"
        aria-pressed={isChosen}
        data-verdict={faults === null ? 'open' : faults.length === 0 ? 'good' : 'bad'}
        onClick={() => onChoose(faults ?? [])}
      >
        <span className="room-hidden">
          {state}, {column}: {verdict}
        </span>
      </button>
    </div>
  )
}
