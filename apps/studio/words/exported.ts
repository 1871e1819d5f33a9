import type { Column } from './columns'
import type { Edits } from './edits'
import { SAYINGS, type Saying, templateOf } from './words'

/** A text with what a translator knows of it. */
export interface ExportedRow {
  readonly saying: Saying
  readonly texts: Readonly<Record<string, string>>
}

/** Every text of these languages, with what was changed. */
export const exportedRows = (columns: readonly Column[], edits: Edits): readonly ExportedRow[] =>
  SAYINGS.map((saying) => ({
    saying,
    texts: Object.fromEntries(columns.map(({ id, copy }) => [id, edits[id]?.[saying.id] ?? templateOf(copy, saying)])),
  }))
