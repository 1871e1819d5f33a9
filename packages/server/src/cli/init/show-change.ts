import { after, type Change } from './change'

const CONTEXT = 2

type Line = readonly [sign: ' ' | '+' | '-', text: string]

/** The lines of two texts side by side: those of the second that the first lacks, and the other way round. */
function compare(old: readonly string[], fresh: readonly string[]): Line[] {
  // How many lines both have in common from here on.
  const common = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1))
  const at = (i: number, j: number) => common[i]?.[j] ?? 0
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      const row = common[i]
      if (row) row[j] = old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const lines: Line[] = []
  for (let i = 0, j = 0; i < old.length || j < fresh.length; ) {
    const isSame = i < old.length && j < fresh.length && old[i] === fresh[j]
    if (isSame) lines.push([' ', old[i] ?? ''])
    else if (i < old.length && (j >= fresh.length || at(i + 1, j) >= at(i, j + 1))) lines.push(['-', old[i] ?? ''])
    else lines.push(['+', fresh[j] ?? ''])
    const sign = lines.at(-1)?.[0]
    if (sign !== '+') i += 1
    if (sign !== '-') j += 1
  }
  return lines
}

const linesOf = (text: string) => text.replace(/\r?\n$/, '').split(/\r?\n/)

/** Values of a `.env` file stay in it. */
const withoutValue = (line: string) =>
  line.replace(/^(\s*(?:export\s+)?\w*(?:SECRET|KEY|TOKEN|PASSWORD)\w*=).+$/, '$1…')

/** What happens to a file, as `diff` shows it: the lines around it too, but none of a file that holds secrets. */
export function showChange(change: Change): string[] {
  const { path, before, isSecret } = change
  if (before === null) {
    const lines = linesOf(after(change)).map((line) => `+ ${isSecret ? withoutValue(line) : line}`)
    return [`--- ${path} (new)`, ...lines]
  }
  const lines = compare(before === '' ? [] : linesOf(before), linesOf(after(change)))
  const isNear = (index: number, far: number) =>
    lines.slice(Math.max(0, index - far), index + far + 1).some(([sign]) => sign !== ' ')
  const shown = lines.flatMap(([sign, text], index) => {
    if (sign === ' ' && (isSecret || !isNear(index, CONTEXT))) return []
    return [`${sign} ${isSecret ? withoutValue(text) : text}`]
  })
  return [`--- ${path}`, ...shown]
}
