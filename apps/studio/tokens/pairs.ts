import { difference, isHex } from '../stage/colour'
import { contrast } from '../stage/contrast'
import type { Scheme } from './kit'
import type { Values } from './read-looks'

/** A token, what it has to stand out from, and how much. */
export type Pair = readonly [front: string, back: string, least: number]

/** Contrast: WCAG 1.4.3 for text, 1.4.11 for lines, rings and the shape of a button. */
export const PAIRS: readonly Pair[] = [
  ['text', 'surface', 4.5],
  ['text', 'field', 4.5],
  ['muted', 'surface', 4.5],
  ['muted', 'field', 4.5],
  ['danger', 'surface', 4.5],
  ['success', 'surface', 4.5],
  ['success', 'field', 4.5],
  ['on-accent', 'accent', 4.5],
  ['accent', 'surface', 3],
  ['line', 'surface', 3],
  ['line', 'field', 3],
  ['ring', 'surface', 3],
]

/**
 * Difference in OKLab: the button must not look like a failure or a success, nor those like each other. 0.02 can just be
 * told apart; five times as much can be told from memory.
 */
export const APART: readonly Pair[] = [
  ['accent', 'danger', 0.1],
  ['accent', 'success', 0.1],
  ['danger', 'success', 0.1],
]

/** What is wrong with the colours of one scheme, in words. */
export function tooClose(values: Values, scheme: Scheme): readonly string[] {
  const colour = (name: string) => values[name]?.[scheme] ?? ''
  const all = [...PAIRS, ...APART]
  const unread = [...new Set([...all.map(([front]) => front), ...all.map(([, back]) => back)])].filter(
    (name) => !isHex(colour(name)),
  )
  const check = (pairs: readonly Pair[], measure: typeof contrast, unit: string) =>
    pairs
      .filter(([front, back]) => isHex(colour(front)) && isHex(colour(back)))
      .map(([front, back, least]) => ({ front, back, least, found: measure(colour(front), colour(back)) }))
      .filter(({ found, least }) => found < least)
      .map(({ front, back, found, least }) => `${front} on ${back}: ${found.toFixed(2)}${unit}, needs ${least}`)
  return [
    ...unread.map((name) => `${name}: write it as #rrggbb to have it measured`),
    ...check(PAIRS, contrast, ':1'),
    ...check(APART, difference, ''),
  ]
}
