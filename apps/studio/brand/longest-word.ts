import { languages } from '../stage/languages'
import type { Values } from '../tokens/read-looks'

interface LongestWord {
  readonly word: string
  readonly lang: string
  /** Whether it fits the column of a 320 px phone as a heading. */
  readonly fits: boolean
}

/** Width of the column on a 320 px phone. */
const COLUMN = 288

// Scripts that break between letters have no long words.
const wordsOf = (text: string) => text.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{6,}/gu) ?? []

const all = languages.flatMap(({ lang, ...copy }) =>
  Object.values(copy).flatMap((text) =>
    typeof text === 'string' ? wordsOf(text).map((word) => ({ word, lang })) : [],
  ),
)
const { word, lang } = all.reduce((longest, next) => (next.word.length > longest.word.length ? next : longest))

const pixels = (size: string) => Number.parseFloat(size) * (size.endsWith('rem') ? 16 : 1)

/** The longest word of any language, measured in the face and size of headings. */
export function longestWord(tokens: Values): LongestWord {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return { word, lang, fits: true }
  const face = tokens['heading-font']?.light ?? 'inherit'
  context.font = `600 ${pixels(tokens['heading-size']?.light ?? '24px')}px ${face === 'inherit' ? 'Inter, sans-serif' : face}`
  return { word, lang, fits: context.measureText(word).width <= COLUMN }
}
