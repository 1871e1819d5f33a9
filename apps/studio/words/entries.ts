import { COLUMNS } from './columns'
import { type Edits, withEdit } from './edits'
import { SAYINGS, templateOf } from './words'

/** One text of a file, and the line that it stands on. */
export interface Entry {
  readonly lang: string
  readonly id: string
  readonly text: string
  readonly line: number
}

/** What was read from a file: what can be used, and in words what cannot. */
export interface Reading {
  readonly entries: readonly Entry[]
  readonly problems: readonly string[]
}

/** What an import came to. */
export interface Import {
  readonly edits: Edits
  readonly changed: number
  readonly problems: readonly string[]
}

/** Reads a file, unless it was saved in an encoding of which a browser has lost letters already. */
export const readWith = (read: (file: string) => Reading, file: string): Reading =>
  file.includes('\uFFFD')
    ? {
        entries: [],
        problems: ['Line 1: this file is not UTF-8, so letters are lost. Save it as "CSV UTF-8". Nothing was changed.'],
      }
    : read(file)

/** The names of data in a text. */
const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')

/** In words, what is wrong with the data in a text; null if nothing is. */
export function variableProblem(text: string, template: string): string | null {
  const [given, wanted] = [namesIn(text), namesIn(template)]
  const missing = wanted.filter((name) => !given.includes(name))
  const unknown = given.filter((name) => !wanted.includes(name))
  const list = (names: readonly string[]) => names.map((name) => `{${name}}`).join(', ')
  if (unknown.length) return `Nothing fills in ${list(unknown)} here.`
  return missing.length ? `The text leaves out ${list(missing)}.` : null
}

/** The line of a file that a position is on, from 1. */
export const lineAt = (text: string, position: number): number =>
  text.slice(0, Math.max(0, position)).split('\n').length

/** In words, why a name is none: it may be that of a text which is said in several ways. */
function unknownText(id: string): string {
  const [first] = SAYINGS.filter(({ key }) => key === id)
  return first
    ? `"${id}" is said in several ways, each with a name of its own, such as "${first.id}".`
    : `there is no text "${id}".`
}

/** Takes over what a file says. What it does not name, or names wrongly, stays as it was. */
export function importEntries(edits: Edits, { entries, problems }: Reading): Import {
  const said = [...problems]
  let after = edits
  let changed = 0
  for (const { lang, id, text, line } of entries) {
    const column = COLUMNS.find((column) => column.id === lang && column.isEditable)
    const saying = SAYINGS.find((saying) => saying.id === id)
    if (!column) said.push(`Line ${line}: there is no language "${lang}".`)
    else if (!saying) said.push(`Line ${line}: ${unknownText(id)}`)
    else {
      const own = templateOf(column.copy, saying)
      if (text === (after[lang]?.[id] ?? own)) continue
      // What a translation tool writes for a text that nobody has translated yet.
      if (!text.trim() && own) {
        said.push(`Line ${line}, ${id} in ${column.name}: it is empty. It stays as it was.`)
        continue
      }
      const problem = text === own ? null : variableProblem(text, own)
      if (problem) said.push(`Line ${line}, ${id} in ${column.name}: ${problem} It was taken over as it is.`)
      after = withEdit(after, lang, id, text === own ? undefined : text)
      changed += 1
    }
  }
  return { edits: after, changed, problems: [...new Set(said)] }
}
