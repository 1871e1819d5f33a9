import { stateOf } from '../states/state-id'
import type { Column } from './columns'
import { type Edits, isMissing } from './edits'
import type { Heard } from './listening'
import { type Fits, fullestOf, isTooLong } from './measure-lines'
import { SAYINGS, type Saying, templateOf } from './words'

/** Which rows are shown. */
export const SHOWN = { all: 'Every text', 'too-long': 'Too long or missing', changed: 'Changed by you' } as const

/** What an address says of this room. */
export interface WordsView {
  /** Columns: `en de`. The first is the one that a narrow screen shows. */
  readonly languages: string
  readonly show: keyof typeof SHOWN
  readonly find: string
  /** The slug of a state, for what it says; empty for all. */
  readonly state: string
  /** The slug of an entry whose states are shown. */
  readonly open: string
}

/** An entry's path as it can stand in an address: `errors.offline` is `errors--offline`. */
export const slugOfKey = (key: string): string => key.replace('.', '--')

interface Shown {
  readonly sayings: readonly Saying[]
  /** Nothing is too long or missing: these come nearest to it. */
  readonly isNearest: boolean
}

interface From {
  readonly columns: readonly Column[]
  readonly edits: Edits
  readonly heard: Heard | null
  readonly fitsOf: (column: Column) => Fits | undefined
}

const NEAREST = 5

/** The rows that a view asks for. */
export function sayingsShown({ show, find, state }: WordsView, { columns, edits, heard, fitsOf }: From): Shown {
  const wanted = find.trim().toLowerCase()
  const stateName = stateOf(state)
  const said = stateName && heard?.get(stateName)
  const found = SAYINGS.filter((saying) => {
    const texts = columns.map(({ copy }) => templateOf(copy, saying))
    const isFound = [saying.id, saying.note, ...texts].some((text) => text.toLowerCase().includes(wanted))
    return isFound && (!said || said.has(saying.id))
  })
  if (show === 'changed')
    return {
      sayings: found.filter(({ id }) => columns.some((column) => edits[column.id]?.[id] !== undefined)),
      isNearest: false,
    }
  if (show === 'all') return { sayings: found, isNearest: false }
  const tooLong = found.filter((saying) =>
    columns.some((column) => isTooLong(fitsOf(column)?.get(saying.id)) || isMissing(edits, column.copy, saying)),
  )
  if (tooLong.length) return { sayings: tooLong, isNearest: false }
  const fullness = ({ id }: Saying) => Math.max(...columns.map((column) => fullestOf(fitsOf(column)?.get(id))))
  const nearest = found.filter((saying) => fullness(saying) > 0).sort((a, b) => fullness(b) - fullness(a))
  return { sayings: nearest.slice(0, NEAREST), isNearest: true }
}
