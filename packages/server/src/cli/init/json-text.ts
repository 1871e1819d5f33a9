import { eolOf, type Insertion } from './change'

/** A property of an object in JSON text, by its places. */
interface Entry {
  readonly name: string
  readonly keyAt: number
  readonly valueAt: number
  readonly end: number
}

const SPACE = /\s/

/** The end of the value that begins here. The text is valid JSON. */
function endOfValue(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '"') {
      at = endOfString(text, at) - 1
      if (depth === 0) return at + 1
    } else if (sign === '{' || sign === '[') depth += 1
    else if (sign === '}' || sign === ']') {
      if (depth === 0) return trimmedEnd(text, start, at)
      depth -= 1
      if (depth === 0) return at + 1
    } else if (sign === ',' && depth === 0) return trimmedEnd(text, start, at)
  }
  return text.length
}

function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '"') return at + 1
  }
  return text.length
}

function skipSpace(text: string, start: number): number {
  let at = start
  while (at < text.length && SPACE.test(text[at] ?? '')) at += 1
  return at
}

/** The properties of the object that begins at `start`. */
function entriesAt(text: string, start: number): Entry[] {
  const entries: Entry[] = []
  for (let at = skipSpace(text, start + 1); text[at] === '"'; ) {
    const keyEnd = endOfString(text, at)
    const valueAt = skipSpace(text, text.indexOf(':', keyEnd) + 1)
    const end = endOfValue(text, valueAt)
    entries.push({ name: JSON.parse(text.slice(at, keyEnd)), keyAt: at, valueAt, end })
    const comma = skipSpace(text, end)
    if (text[comma] !== ',') break
    at = skipSpace(text, comma + 1)
  }
  return entries
}

/** The white space before a property, which is how the next one is to begin. */
function spaceBefore(text: string, at: number): string {
  let start = at
  while (start > 0 && SPACE.test(text[start - 1] ?? '')) start -= 1
  return text.slice(start, at)
}

/** One step deeper than this white space. */
function deeper(space: string): string {
  const indent = space.slice(space.lastIndexOf('\n') + 1)
  return space.includes('\n') ? space + indent : space
}

const line = ([name, value]: readonly [string, string]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`

function newObject(space: string, entries: readonly (readonly [string, string])[]): string {
  const inner = deeper(space)
  return `{${entries.map((entry) => inner + line(entry)).join(',')}${space}}`
}

/** Where an entry goes among others: in the order of names if they are in order, else at the end. */
function insertEntry(text: string, entries: readonly Entry[], [name, value]: readonly [string, string]): Insertion {
  const isSorted = entries.every((entry, index) => index === 0 || (entries[index - 1]?.name ?? '') < entry.name)
  const next = isSorted ? entries.find((entry) => entry.name > name) : undefined
  if (next) return { at: next.keyAt, text: `${line([name, value])},${spaceBefore(text, next.keyAt)}` }
  const last = entries.at(-1)
  return { at: last?.end ?? 0, text: `,${spaceBefore(text, last?.keyAt ?? 0)}${line([name, value])}` }
}

/**
 * Adds texts to an object of a JSON file, such as `dependencies`, so that everything else stays as it was: spaces or tabs,
 * the order, the ends of lines, a byte order mark. Names that are there are left alone.
 */
export function insertJson(
  text: string,
  section: string,
  wanted: Readonly<Record<string, string>>,
): { insertions: Insertion[]; text: string } {
  const root = entriesAt(text, text.indexOf('{'))
  const found = root.find(({ name }) => name === section)
  const inner = found && text[found.valueAt] === '{' ? entriesAt(text, found.valueAt) : []
  const missing = Object.entries(wanted).filter(([name]) => !inner.some((entry) => entry.name === name))
  const [first, ...rest] = missing
  if (!first) return { insertions: [], text }
  const insertion = inner.length > 0 ? insertEntry(text, inner, first) : insertObject(text, root, section, missing)
  const changed = text.slice(0, insertion.at) + insertion.text + text.slice(insertion.at)
  if (inner.length === 0) return { insertions: [insertion], text: changed }
  const others = insertJson(changed, section, Object.fromEntries(rest))
  return { insertions: [insertion, ...others.insertions], text: others.text }
}

function insertObject(
  text: string,
  root: readonly Entry[],
  section: string,
  entries: readonly (readonly [string, string])[],
): Insertion {
  const last = root.at(-1)
  const space = last ? spaceBefore(text, last.keyAt) : `${eolOf(text)}  `
  const empty = root.find(({ name }) => name === section)
  // Between its two braces.
  if (empty) return { at: empty.valueAt + 1, text: newObject(space, entries).slice(1, -1) }
  const property = `${space}${JSON.stringify(section)}: ${newObject(space, entries)}`
  return last
    ? { at: last.end, text: `,${property}` }
    : { at: text.indexOf('{') + 1, text: `${property}${text.includes('\n') ? '' : eolOf(text)}` }
}
