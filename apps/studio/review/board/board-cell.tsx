import { type ReactNode, useState } from 'react'
import type { Branding } from '../../brand/brand-context'
import type { StateName } from '../../states/state-table'
import type { CellDress } from './axes'
import { ForcedPicture } from './forced-picture'
import { LivePicture } from './live-picture'

interface BoardCellProps {
  readonly state: StateName
  readonly column: string
  readonly dress: CellDress
  readonly branding: Branding | null
  readonly scale: number
  /** The files of `npm run pictures` that there are. */
  readonly files: readonly string[]
  readonly isChosen: boolean
  /** Null for a file, in which nothing is measured. */
  readonly onChoose: (faults: readonly string[] | null) => void
}

const verdictOn = (faults: readonly string[] | null) =>
  faults === null ? 'not seen yet' : faults.length === 0 ? 'nothing wrong' : `${faults.length} wrong`

/** A state in one of the columns' ways, with a dot that says whether something is wrong with it. */
export function BoardCell({
  state,
  column,
  dress,
  branding,
  scale,
  files,
  isChosen,
  onChoose,
}: BoardCellProps): ReactNode {
  const [faults, setFaults] = useState<readonly string[] | null>(null)
  const verdict = dress.isForced ? 'a file' : verdictOn(faults)
  return (
    <div className="board-cell" data-grey={dress.isGrey}>
      {dress.isForced ? (
        <ForcedPicture state={state} dress={dress} scale={scale} files={files} />
      ) : (
        <LivePicture state={state} dress={dress} branding={branding} scale={scale} onFaults={setFaults} />
      )}
      <button
        type="button"
        className="board-dot"
        aria-pressed={isChosen}
        data-verdict={dress.isForced ? 'file' : faults === null ? 'open' : faults.length === 0 ? 'good' : 'bad'}
        onClick={() => onChoose(dress.isForced ? null : (faults ?? []))}
      >
        <span className="room-hidden">
          {state}, {column}: {verdict}
        </span>
      </button>
    </div>
  )
}
