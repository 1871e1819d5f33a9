import type { ReactNode } from 'react'
import type { Column } from './columns'
import { type Edits, isMissing } from './edits'
import { type Fits, isTooLong } from './measure-lines'
import { SAYINGS } from './words'

interface TooLongProps {
  readonly columns: readonly Column[]
  readonly edits: Edits
  readonly fitsOf: (column: Column) => Fits | undefined
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

/** Which language says something too long, or nothing where it has to: a button each, with how many texts. */
export function TooLong({ columns, edits, fitsOf, chosen, onChoose }: TooLongProps): ReactNode {
  return (
    <section className="words-too-long" aria-labelledby="words-too-long">
      <h2 id="words-too-long">Which sentence is too long or missing in</h2>
      <div className="room-bar words-languages">
        {columns.map((column) => {
          const { id, name, copy } = column
          const fits = fitsOf(column)
          const count =
            fits && SAYINGS.filter((saying) => isTooLong(fits.get(saying.id)) || isMissing(edits, copy, saying)).length
          return (
            <button
              key={id}
              type="button"
              className="room-button"
              aria-pressed={chosen === id}
              onClick={() => onChoose(id)}
            >
              {name}
              <span className="words-count" data-language={id} data-over={Boolean(count)}>
                {count ?? '…'}
              </span>
            </button>
          )
        })}
      </div>
    </section>
  )
}
