/** At the start, or anywhere if random text is very unlikely to contain it. */
const PLACEHOLDER =
  /^(your|my|change|replace|insert|jwt|test)[\s_-]|^[a-z]+:\/\/|secret|password|example|default|placeholder|change.?me/i
/** Names of things, which are told to others. */
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const HEX = /^[\da-f]+$/i
const CLASSES = [
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/\d/, 10],
  [/[^A-Za-z\d]/, 2],
] as const
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
/** What RFC 7518, section 3.2, asks of a key for HS256 is twice this; below it a list of guesses gets near. */
const FEWEST_BITS = 120

/** Whether a character follows the one before it in an alphabet, in the digits, or on a keyboard, or repeats it. */
function follows(character: string, before: string): boolean {
  const step = character.charCodeAt(0) - before.charCodeAt(0)
  return Math.abs(step) <= 1 || ROWS.some((row) => row.includes(`${before}${character}`.toLowerCase()))
}

/** Whether a character goes on with a row. Two neighbours are none: random text has those in every sixth place. */
const isExpected = (text: string, at: number) =>
  at > 1 && [at, at - 1].every((index) => follows(text.charAt(index), text.charAt(index - 1)))

/** The text as often as it is not said again. */
function withoutRepeats(text: string): string {
  for (let period = 1; period <= text.length / 2; period += 1) {
    if (text.startsWith(text.slice(period))) return text.slice(0, period)
  }
  return text
}

/**
 * Whether somebody who knows how people choose secrets would find this one: words, rows of a keyboard, repetitions,
 * public names. An estimate: whoever has one session cookie can try as many guesses as they like, in peace.
 */
export function isGuessable(secret: string): boolean {
  if (PLACEHOLDER.test(secret) || UUID.test(secret)) return true
  const text = withoutRepeats(secret)
  const unexpected = [...text].filter((_, index) => !isExpected(text, index))
  const found = CLASSES.filter(([pattern]) => pattern.test(text))
  // Random text has digits, capitals or signs all over; sentences and names hardly have any.
  const isWords = (text.match(/[A-Z\d@#$%^*()=+<>[\]{}|\\~`]/g) ?? []).length < text.length / 16
  const alphabet = HEX.test(text) && /\d/.test(text) ? 16 : found.reduce((sum, [, size]) => sum + size, 0)
  const bits = Math.log2(Math.max(2, Math.min(alphabet, new Set(text).size * 2))) * unexpected.length
  return isWords || bits < FEWEST_BITS * (HEX.test(text) ? 0.66 : 1)
}
