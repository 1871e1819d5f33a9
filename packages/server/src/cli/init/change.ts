/** A piece of text that is put into a file; nothing is ever taken out. */
export interface Insertion {
  /** Where, in the text as the insertions before it left it. */
  readonly at: number
  readonly text: string
}

/** What happens to one file of the app: it is created, or gets more text. */
export interface Change {
  /** From the app's folder, with slashes. */
  readonly path: string
  /** What it holds now; null if it is not there. */
  readonly before: string | null
  readonly insertions: readonly Insertion[]
  /** Only you may read it, and no value of it is shown. */
  readonly isSecret?: boolean
}

/** What `init` leaves to you: a file that is already there, and what it would have needed. */
export interface Leftover {
  readonly path: string
  /** Sentences: what is in the way, and what to do. */
  readonly what: string
  /** What to merge by hand. */
  readonly text?: string
}

/** Everything that one call would do. */
export interface Plan {
  readonly changes: readonly Change[]
  readonly leftovers: readonly Leftover[]
}

/** A new file. */
export const create = (path: string, text: string, isSecret = false): Change => ({
  path,
  before: null,
  insertions: [{ at: 0, text }],
  isSecret,
})

/** A text with one piece more. */
export const insert = (text: string, { at, text: piece }: Insertion): string =>
  text.slice(0, at) + piece + text.slice(at)

/** What a file holds afterwards. */
export const after = ({ before, insertions }: Change): string => insertions.reduce(insert, before ?? '')

/** How a file ends its lines. */
export const eolOf = (text: string): '\n' | '\r\n' => (text.includes('\r\n') ? '\r\n' : '\n')

/** Lines for the end of a file, which may not end its last one. */
export function append(text: string, lines: readonly string[]): Insertion {
  const eol = eolOf(text)
  const start = text === '' || text.endsWith('\n') ? '' : eol
  return { at: text.length, text: start + lines.map((line) => line + eol).join('') }
}
