import { type CodeAlphabet, foldCode, LONGEST_CODE, SHORTEST_CODE } from '@doorpost/server/contract'

const strip = (text: string, alphabet: CodeAlphabet) => text.replace(alphabet === 'numeric' ? /\D/g : /[^A-Z\d]/g, '')

const isLikely = ({ length }: { readonly length: number }) => length >= SHORTEST_CODE && length <= LONGEST_CODE

/** What the field holds after something was typed: only characters that a code can have, in ASCII, upper case. */
export const fieldValue = (text: string, alphabet: CodeAlphabet): string =>
  strip(foldCode(text), alphabet).slice(0, LONGEST_CODE)

/** How many characters to expect: what was asked for if a code can be that long, else 6. */
export const expectedLength = (length = 6): number => (length % 1 || !isLikely({ length }) ? 6 : length)

/**
 * Finds the code in pasted text: `123-456` as well as a whole email. Returns `''` if there is none, or if several texts
 * could be it.
 *
 * @param length how long a code usually is; it decides between several numbers.
 */
export function findCode(text: string, length: number, alphabet: CodeAlphabet = 'numeric'): string {
  const isNumeric = alphabet === 'numeric'
  const plain = foldCode(text).trim()
  // Nothing but the code, perhaps in groups. Words with spaces between them are a sentence, not an alphanumeric code.
  const compact = plain.replace(isNumeric ? /[\s\p{Pd}.]/gu : /\p{Pd}/gu, '')
  if (isLikely(compact) && compact === strip(compact, alphabet) && /\d/.test(compact)) return compact
  // Digits in a row first, then in groups; an alphanumeric code is one word with a digit in it.
  const patterns = isNumeric ? [/\d+/g, /\d(?:[\s\p{Pd}]?\d)*/gu] : [/[A-Z\d]*\d[A-Z\d]*/g]
  for (const hasExpectedLength of [true, false]) {
    for (const pattern of patterns) {
      const words = new Set(plain.match(pattern)?.map((word) => strip(word, alphabet)))
      const found = [...words].filter((word) => (hasExpectedLength ? word.length === length : isLikely(word)))
      // Among several numbers of the expected length the first is the code; among others nothing can be told.
      if (found[0] && (!found[1] || (isNumeric && hasExpectedLength))) return found[0]
    }
  }
  return ''
}
