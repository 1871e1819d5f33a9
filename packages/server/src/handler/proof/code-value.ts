const CODE = /^[A-Z0-9]{4,20}$/

/** First code points of the decimal digit blocks that keyboards produce and NFKC leaves alone: Arabic, Persian, Devanagari. */
const DIGIT_BLOCKS = [0x0660, 0x06f0, 0x0966]

function asciiDigit(character: string): string {
  const point = character.codePointAt(0) ?? 0
  const start = DIGIT_BLOCKS.find((first) => point >= first && point <= first + 9)
  return start === undefined ? character : String(point - start)
}

/**
 * A code as it was mailed, from a code as it was typed: other digits become ASCII, spaces, dashes and invisible
 * characters go, letters are upper case. Null when no code can look like this.
 */
export function normalizeCode(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 100) return null
  const code = [...value.normalize('NFKC')]
    .map(asciiDigit)
    .join('')
    .replace(/[\s\p{Cf}\p{Pd}.]/gu, '')
    .toUpperCase()
  return CODE.test(code) ? code : null
}
