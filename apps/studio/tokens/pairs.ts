import { difference } from '../stage/colour'
import { contrast } from '../stage/contrast'
import { hexOf } from '../stage/hex-of'
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

/** A pair of tokens, and how far apart they are. */
export interface MeasuredPair {
  readonly front: string
  readonly back: string
  readonly least: number
  readonly found: number
}

const measureAll = (pairs: readonly Pair[], measure: typeof contrast, values: Values, scheme: Scheme) => {
  const colour = (name: string) => hexOf(values[name]?.[scheme] ?? '')
  return pairs.flatMap(([front, back, least]): readonly MeasuredPair[] => {
    const [above, below] = [colour(front), colour(back)]
    return above && below ? [{ front, back, least, found: measure(above, below) }] : []
  })
}

/** The contrast of all {@link PAIRS} that can be measured. */
export const measurePairs = (values: Values, scheme: Scheme): readonly MeasuredPair[] =>
  measureAll(PAIRS, contrast, values, scheme)

/** What is wrong with the colours of one scheme, in words. */
export function tooClose(values: Values, scheme: Scheme): readonly string[] {
  const named = [...PAIRS, ...APART].flatMap(([front, back]) => [front, back])
  const unread = [...new Set(named)].filter((name) => hexOf(values[name]?.[scheme] ?? '') === null)
  const faults = (pairs: readonly MeasuredPair[], unit: string) =>
    pairs
      .filter(({ found, least }) => found < least)
      .map(({ front, back, found, least }) => `${front} on ${back}: ${found.toFixed(2)}${unit}, needs ${least}`)
  return [
    ...unread.map((name) => `${name}: write it as #rrggbb to have it measured`),
    ...faults(measurePairs(values, scheme), ':1'),
    ...faults(measureAll(APART, difference, values, scheme), ''),
  ]
}
