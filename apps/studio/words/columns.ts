import type { Copy } from '@doorpost/react/headless'
import { copyOf, languages, MIRRORED } from '../stage/languages'
import { pseudoCopy } from './pseudo'

/** A dictionary under the name that it has in an address and over its column. */
export interface Column {
  readonly id: string
  readonly name: string
  readonly copy: Copy
  /** Off where there is nothing to edit: such a column is made of English. */
  readonly isEditable: boolean
}

const names = new Intl.DisplayNames(['en'], { type: 'language' })

/** The English name of a language. */
export const nameOfLanguage = (lang: string): string => names.of(lang) ?? lang

/** Every dictionary, and two that are made of English to try a layout with. */
export const COLUMNS: readonly Column[] = [
  ...languages.map((copy) => ({ id: copy.lang, name: nameOfLanguage(copy.lang), copy, isEditable: true })),
  { id: 'pseudo', name: 'Pseudo, 40 % longer', copy: pseudoCopy(copyOf('en')), isEditable: false },
  { id: MIRRORED, name: 'English, mirrored', copy: copyOf(MIRRORED), isEditable: false },
]

const MAX_COLUMNS = 4

/** Reads a list of columns as an address has it: "en de". */
export function parseColumns(list: string): readonly Column[] {
  const chosen = [...new Set(list.split(' '))].flatMap((id) => COLUMNS.filter((column) => column.id === id))
  return (chosen.length ? chosen : COLUMNS.filter(({ id }) => id === 'en')).slice(0, MAX_COLUMNS)
}
