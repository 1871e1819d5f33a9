import type { ReactNode } from 'react'
import type { Column } from './columns'
import { type Fits, isTooLong } from './measure-lines'

interface TooLongProps {
  readonly columns: readonly Column[]
  readonly fitsOf: (column: Column) => Fits | undefined
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

/** Which language says something too long: a button each, with how many texts. */
export function TooLong({ columns, fitsOf, chosen, onChoose }: TooLongProps): ReactNode {
  return (
    <section className="words-too-long" aria-labelledby="words-too-long">
      <h2 id="words-too-long">Which sentence is too long in</h2>
      <div className="room-bar words-languages">
        {columns.map((column) => {
          const { id, name } = column
          const fits = fitsOf(column)
          const count = fits && [...fits.values()].filter(isTooLong).length
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
