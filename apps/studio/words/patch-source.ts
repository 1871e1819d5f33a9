import { type Literal, literalsIn } from './literals'
import { inTemplate, quoted } from './quoted'

/** A text before and after. */
export interface Change {
  /** Names it in what is said of it. */
  readonly id: string
  readonly key: string
  readonly before: string
  readonly after: string
}

/** The source with the changes that could be made, and in words those that could not. */
export interface PatchedSource {
  readonly source: string
  readonly problems: readonly string[]
}

/** The part of a source that is one entry of the dictionary. */
function spanOf(source: string, key: string): { readonly start: number; readonly end: number } | null {
  const [member = key, code] = key.split('.')
  const indent = code ? '    ' : '  '
  const from = code ? source.search(new RegExp(`^  ${member}: \\{`, 'm')) : 0
  const found = new RegExp(`^${indent}${code ?? member}:`, 'm').exec(source.slice(Math.max(0, from)))
  if (!found || from < 0) return null
  const start = from + found.index
  const next = new RegExp(`^(?:${indent}\\w+:|${indent.slice(2)}\\})`, 'm').exec(source.slice(start + found[0].length))
  return { start, end: next ? start + found[0].length + next.index : source.length }
}

const aliasesIn = (source: string) =>
  Object.fromEntries(
    [...source.matchAll(/[{,]\s*(\w+): (\w+)(?=[,\s}])/g)].map(([, name = '', alias = '']) => [alias, name]),
  )

/** What lies between what two texts begin and end alike with. */
function differenceOf(before: string, after: string) {
  let start = 0
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start += 1
  let tail = 0
  const rest = Math.min(before.length, after.length) - start
  while (tail < rest && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  return { start, end: before.length - tail, tail }
}

/** The new text of a string, if the change of the whole text is inside of it. */
function changed({ text }: Literal, { before, after }: Change): string | null {
  const at = before.indexOf(text)
  if (!text || at < 0) return null
  const { start, end } = differenceOf(before, after)
  const isInside = at <= start && at + text.length >= end
  return isInside ? after.slice(at, after.length - (before.length - at - text.length)) : null
}

function written({ kind, code }: Literal, text: string): string | null {
  const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  if (names.some((name) => !Object.hasOwn(code, name))) return null
  if (kind === 'quotes') return quoted(text)
  return text
    .split(/(\{\w+\})/)
    .map((piece) => (/^\{\w+\}$/.test(piece) ? `\${${code[piece.slice(1, -1)]}}` : inTemplate(piece)))
    .join('')
}

/** The string that a change belongs in: the longest, if the change is inside of more than one. */
function replacementFor(source: string, change: Change) {
  const span = spanOf(source, change.key)
  if (!span) return null
  const code = source.slice(span.start, span.end)
  const candidates = literalsIn(code, span.start, aliasesIn(code)).flatMap((literal) => {
    const text = changed(literal, change)
    const replacement = text === null ? null : written(literal, text)
    return replacement === null ? [] : [{ literal, replacement }]
  })
  const [longest, second] = candidates.sort((a, b) => b.literal.text.length - a.literal.text.length)
  // Two that are equally right: a guess could change the wrong one.
  return second && longest && second.literal.text === longest.literal.text ? null : longest
}

/** Makes changes in the source of a dictionary where its strings stand, and nowhere else. */
export function patchSource(source: string, changes: readonly Change[]): PatchedSource {
  const problems: string[] = []
  const replacements = new Map<number, { readonly end: number; readonly replacement: string }>()
  for (const change of changes) {
    const found = replacementFor(source, change)
    const made = found && replacements.get(found.literal.start)
    if (!found) problems.push(`${change.id}: its text is put together by code. Change that by hand.`)
    else if (made && made.replacement !== found.replacement)
      problems.push(
        `${change.id}: it shares a string with another changed text, and they differ now. Change it by hand.`,
      )
    else replacements.set(found.literal.start, { end: found.literal.end, replacement: found.replacement })
  }
  const patched = [...replacements]
    .sort(([a], [b]) => b - a)
    .reduce((text, [start, { end, replacement }]) => text.slice(0, start) + replacement + text.slice(end), source)
  return { source: patched, problems }
}
