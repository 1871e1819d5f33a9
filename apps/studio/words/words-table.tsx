import { Fragment, type ReactNode } from 'react'
import { COLUMNS, type Column } from './columns'
import type { Edits } from './edits'
import type { Heard } from './listening'
import type { Fits } from './measure-lines'
import { slugOfKey } from './view'
import { WordCell } from './word-cell'
import { type Dress, WordStates } from './word-states'
import { type Saying, templateOf } from './words'

interface WordsTableProps {
  readonly sayings: readonly Saying[]
  /** With what was changed. */
  readonly columns: readonly Column[]
  readonly edits: Edits
  readonly fitsOf: (column: Column) => Fits | undefined
  readonly heard: Heard | null
  readonly open: string
  readonly dress: Dress
  readonly onOpen: (slug: string) => void
  readonly onEdit: (lang: string, id: string, text: string | undefined) => void
}

const ownOf = (column: Column, saying: Saying) =>
  templateOf((COLUMNS.find(({ id }) => id === column.id) ?? column).copy, saying)

/** A path that breaks between its words. */
function Breakable({ children }: { readonly children: string }) {
  return children.split(/(?<=[._])/).map((piece) => (
    <Fragment key={piece}>
      {piece}
      <wbr />
    </Fragment>
  ))
}

/** Texts by language: a row for each case of an entry, and the states that say it under the one that is open. */
export function WordsTable(props: WordsTableProps): ReactNode {
  const { sayings, columns, edits, fitsOf, heard, open, dress, onOpen, onEdit } = props
  const [first] = columns
  return (
    <table className="room-table words-table">
      <caption className="room-hidden">Texts by language</caption>
      <thead>
        <tr>
          <th scope="col">Text</th>
          {columns.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sayings.map((saying, at) => {
          const { id, key, caseName, note } = saying
          const isFirst = sayings[at - 1]?.key !== key
          const isLast = sayings[at + 1]?.key !== key
          const slug = slugOfKey(key)
          return (
            <Fragment key={id}>
              <tr data-case={!isFirst}>
                <th scope="row">
                  {isFirst ? (
                    <button
                      type="button"
                      className="words-key"
                      aria-expanded={open === slug}
                      title={note}
                      onClick={() => onOpen(open === slug ? '' : slug)}
                    >
                      <Breakable>{key}</Breakable>
                    </button>
                  ) : (
                    <span className="room-hidden">{key}</span>
                  )}
                  {caseName && <span className="words-case">{caseName}</span>}
                </th>
                {columns.map((column) => (
                  <td key={column.id}>
                    <WordCell
                      saying={saying}
                      column={column}
                      own={ownOf(column, saying)}
                      edit={edits[column.id]?.[id]}
                      fits={fitsOf(column)?.get(id)}
                      isMeasured={fitsOf(column) !== undefined}
                      onEdit={(text) => onEdit(column.id, id, text)}
                    />
                  </td>
                ))}
              </tr>
              {isLast && open === slug && first && (
                <tr>
                  <td colSpan={columns.length + 1}>
                    <p className="words-note">{note}</p>
                    <WordStates wordKey={key} column={first} heard={heard} dress={dress} />
                  </td>
                </tr>
              )}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}
