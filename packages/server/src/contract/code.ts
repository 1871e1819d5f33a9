/** Fewest characters of a code. */
export const SHORTEST_CODE = 4

/** Most characters of a code. How long one usually is says the provider; the layout takes that as a hint. */
export const LONGEST_CODE = 20

const DIGIT = /\p{Nd}/u

/** A digit of any script as ASCII. The ten digits of a script lie in a row, with something else before the zero. */
function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0
  let value = 0
  while (DIGIT.test(String.fromCodePoint(point - value - 1))) value += 1
  return `${value % 10}`
}

/** Text as it was mailed, from text as keyboards and clipboards give it: ASCII digits, no invisible characters, upper case. */
export const foldCode = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, asciiDigit)
    .toUpperCase()

const CODE = new RegExp(`^[A-Z\\d]{${SHORTEST_CODE},${LONGEST_CODE}}$`)

/**
 * A code as it was mailed, from a code as it was typed: {@link foldCode}, without spaces, dashes and dots. Null when no
 * code can look like this.
 */
export function normalizeCode(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 100) return null
  const code = foldCode(value).replace(/[\s\p{Pd}.]/gu, '')
  return CODE.test(code) ? code : null
}
