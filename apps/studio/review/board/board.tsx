import { type ReactNode, useState } from 'react'
import type { Branding } from '../../brand/brand-context'
import { Room } from '../../room/room'
import { RoomLink } from '../../room/room-link'
import { SkipTo } from '../../room/skip-to'
import { Verdict } from '../../room/verdict'
import { storyIdOf } from '../../states/state-id'
import { STATE_NAMES, type StateName } from '../../states/state-table'
import { type CellDress, type Column, columnsOf } from './axes'
import { BoardCell } from './board-cell'
import { BoardTools, type BoardView } from './board-tools'
import { Pictures } from './pictures'
import { usePictures } from './use-pictures'
import './board.css'

/** Props of {@link Board}. */
export interface BoardProps {
  readonly view: BoardView
  readonly onView: (changes: Partial<BoardView>) => void
  /** How a cell is drawn where its column says nothing: the toolbars. */
  readonly dress: CellDress
  readonly branding: Branding | null
}

interface Chosen {
  readonly state: StateName
  readonly column: Column
  /** Null for a file, in which nothing is measured. */
  readonly faults: readonly string[] | null
}

function ChosenCell({ chosen: { state, column, faults } }: { readonly chosen: Chosen }) {
  const { look, scheme, copy } = column.dress
  return (
    <>
      <h2>
        {state}, {column.name}
      </h2>
      {faults === null ? (
        <p className="board-about">
          A file, made by a browser that forces colours: no page can do that to itself. Nothing is measured in it, so
          look at it: every edge, mark and focus has to be there.
        </p>
      ) : faults.length === 0 ? (
        <p className="board-about">
          <Verdict isGood>Fits its page, its lines and its contrast, and can be pressed.</Verdict>
        </p>
      ) : (
        <ul className="board-faults">
          {faults.map((fault) => (
            <li key={fault}>
              <Verdict isGood={false}>{fault}</Verdict>
            </li>
          ))}
        </ul>
      )}
      <RoomLink to={{ id: storyIdOf(state), globals: { theme: look, scheme, language: copy?.lang } }}>
        Open this state
      </RoomLink>
    </>
  )
}

/** Every state in every way, side by side, each with a verdict. */
export function Board({ view, onView, dress, branding }: BoardProps): ReactNode {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const manifest = usePictures()
  const columns = columnsOf(view.first, view.second)
  const states = STATE_NAMES.filter((name) => view.step === 'all' || name.startsWith(`${view.step}.`))
  return (
    <Room
      title="Board"
      lead="Every state side by side. Each picture is the real form; its dot says whether it fits its page, its lines and its contrast. Choose a dot to read why."
    >
      <BoardTools view={view} onView={onView} />
      <div className="room-panel board-chosen" role="status">
        {chosen ? <ChosenCell chosen={chosen} /> : 'Choose a dot: what was checked, and what is wrong, stands here.'}
      </div>
      <SkipTo id="board-pictures">Pictures</SkipTo>
      <section className="board-scroll" aria-label="States">
        <table>
          <thead>
            <tr>
              <th scope="col">State</th>
              {columns.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {states.map((state) => (
              <tr key={state}>
                <th scope="row">{state}</th>
                {columns.map((column) => (
                  <td key={column.id}>
                    <BoardCell
                      state={state}
                      column={column.name}
                      dress={{ ...dress, ...column.dress }}
                      branding={branding}
                      scale={view.size / 100}
                      files={manifest.pictures}
                      isChosen={chosen?.state === state && chosen.column.id === column.id}
                      onChoose={(faults) => setChosen({ state, column, faults })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Pictures manifest={manifest} />
    </Room>
  )
}
