import type { Token } from './kit'

interface Range {
  readonly least: number
  readonly most: number
  readonly unit: 'px' | 'ms'
}

/** What a browser gives for one of a unit, as long as nobody has enlarged the text. */
const SIZES: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  rem: 16,
  em: 16,
  ms: 1,
  s: 1000,
}

/** 24 px is the smallest target of WCAG 2.5.8; the others are where a form stops being one. */
const RANGES: Readonly<Record<string, Range>> = {
  space: { least: 1, most: 16, unit: 'px' },
  control: { least: 24, most: 120, unit: 'px' },
  slot: { least: 24, most: 120, unit: 'px' },
  // Boxes can share their borders.
  'slot-gap': { least: -8, most: 48, unit: 'px' },
  'heading-size': { least: 12, most: 96, unit: 'px' },
  'text-size': { least: 12, most: 48, unit: 'px' },
  'field-border': { least: 0, most: 16, unit: 'px' },
  // All corners round is often written as a very large number.
  radius: { least: 0, most: 9999, unit: 'px' },
  'field-radius': { least: 0, most: 9999, unit: 'px' },
  motion: { least: 0, most: 1000, unit: 'ms' },
}

const amountsIn = (text: string) =>
  [...text.matchAll(/(?<![\w.#+-])([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(px|pt|rem|em|ms|s)?(?![\w.%])/gi)].map(
    ([, amount, unit = '']) => Number(amount) * (SIZES[unit.toLowerCase()] ?? 1),
  )

/** What is wrong with a size or a duration that is written as such, in words; nothing for one that has to be computed. */
export function outOfRange(token: Token, text: string): string {
  const range = RANGES[token.name]
  if (!range || text.includes('(')) return ''
  const { least, most, unit } = range
  const isOutside = amountsIn(text).some((amount) => amount < least || amount > most)
  return isOutside ? `${token.name}: needs ${least} to ${most} ${unit}` : ''
}
