/** A string in the source of a dictionary. */
export interface Literal {
  /** Where it stands, quotes included. */
  readonly start: number
  readonly end: number
  readonly kind: 'quotes' | 'template'
  /** What it says, with the names of its data. */
  readonly text: string
  /** The code that fills in each name, such as `accusative(duration)` for `duration`. */
  readonly code: Readonly<Record<string, string>>
}

const unescaped = (text: string) =>
  text.replace(
    /\\(?:u([\da-f]{4})|(n)|(.))/gi,
    (_, hex: string | undefined, newLine: string | undefined, other: string) =>
      hex ? String.fromCharCode(Number.parseInt(hex, 16)) : newLine ? '\n' : other,
  )

/** `duration` for `duration` and for `accusative(duration)`; undefined for code that decides something. */
const nameIn = (code: string) => /^(?:\w+\()?(\w+)\)?$/.exec(code.trim())?.[1]

interface Piece {
  readonly text: string
  readonly end: number
}

/** The code between `${` and its `}`. */
function codeFrom(source: string, start: number): Piece {
  let depth = 1
  let at = start
  while (at < source.length && depth > 0) {
    const character = source.charAt(at)
    if (character === '{') depth += 1
    if (character === '}') depth -= 1
    at += 1
  }
  return { text: source.slice(start, at - 1), end: at }
}

/**
 * The strings in a piece of source. A template is cut where its code decides something: the strings in that code are
 * found by themselves.
 */
export function literalsIn(
  source: string,
  offset = 0,
  names: Readonly<Record<string, string>> = {},
): readonly Literal[] {
  const found: Literal[] = []
  let at = 0
  while (at < source.length) {
    const quote = source.charAt(at)
    if (quote === "'" || quote === '"') {
      const [whole = quote] = new RegExp(`^${quote}(?:\\\\.|[^\\\\${quote}])*${quote}`).exec(source.slice(at)) ?? []
      found.push({
        start: offset + at,
        end: offset + at + whole.length,
        kind: 'quotes',
        text: unescaped(whole.slice(1, -1)),
        code: {},
      })
      at += whole.length
    } else if (quote === '`') at = readTemplate(at + 1)
    else at += 1
  }
  return found

  /** Reads on to the end of a template, and answers where that is. */
  function readTemplate(from: number): number {
    let [start, text, position] = [from, '', from]
    let code: Record<string, string> = {}
    const close = (end: number) => {
      if (end > start) found.push({ start: offset + start, end: offset + end, kind: 'template', text, code })
    }
    while (position < source.length && source[position] !== '`') {
      if (source.startsWith('${', position)) {
        const inner = codeFrom(source, position + 2)
        const given = nameIn(inner.text)
        const name = given && (names[given] ?? given)
        if (name) {
          text += `{${name}}`
          code = { ...code, [name]: inner.text }
        } else {
          close(position)
          found.push(...literalsIn(inner.text, offset + position + 2, names))
          start = inner.end
          text = ''
          code = {}
        }
        position = inner.end
      } else {
        const length = source[position] === '\\' ? (source[position + 1] === 'u' ? 6 : 2) : 1
        text += unescaped(source.slice(position, position + length))
        position += length
      }
    }
    close(position)
    return position + 1
  }
}
