import { clampChroma, converter, formatHex } from 'culori'
import { difference } from '../stage/colour'
import { contrast } from '../stage/contrast'
import type { Scheme } from '../tokens/kit'
import { APART, PAIRS, type Pair } from '../tokens/pairs'
import type { Values } from '../tokens/read-looks'

/** What became of a brand's colour in one scheme. */
export interface Accent {
  /** The background of the button, and the ring. */
  readonly accent: string
  /** The text on it. */
  readonly onAccent: string
  /** Why it is not the brand's own colour; nothing where it is. */
  readonly reasons: readonly string[]
}

const toOklch = converter('oklch')
const ON_ACCENT = ['#ffffff', '#131316']
const STEP = 0.005

const bestOn = (accent: string) =>
  ON_ACCENT.reduce((best, ink) => (contrast(ink, accent) > contrast(best, accent) ? ink : best))

const isAboutAccent = ([front, back]: Pair) => front === 'accent' || back === 'accent'

/** What is wrong with an accent in a look, in words. */
function faultsOf(accent: string, values: Values, scheme: Scheme): readonly string[] {
  const colours: Readonly<Record<string, string>> = { accent, 'on-accent': bestOn(accent) }
  const colour = (name: string) => colours[name] ?? values[name]?.[scheme] ?? ''
  const near = (pairs: readonly Pair[], measure: typeof contrast) =>
    pairs
      .map(([front, back, least]) => ({ front, back, least, found: measure(colour(front), colour(back)) }))
      .filter(({ found, least }) => found < least)
  return [
    ...near(PAIRS.filter(isAboutAccent), contrast).map(({ front, found, least }) =>
      front === 'accent'
        ? `the button has ${found.toFixed(1)}:1 on the page and needs ${least}`
        : `no text on it has ${least}:1`,
    ),
    ...near([['accent', 'field', 3]], contrast).map(() => 'the ring could not be seen around a field'),
    ...near(APART.filter(isAboutAccent), difference).map(({ back }) =>
      back === 'danger' ? 'the button would look like an error' : 'the button would look like a success',
    ),
  ]
}

const withLightness = (colour: string, lightness: number) => {
  const { c = 0, h = 0 } = toOklch(colour) ?? {}
  // Out of the screen's gamut only the chroma gives way: hue and lightness are what was asked for.
  return formatHex(clampChroma({ mode: 'oklch', l: lightness, c, h }, 'oklch'))
}

/**
 * The colour of a brand in a look: itself where everything on and around it can be read and told apart, else the nearest
 * lightness (in OKLCH, hue kept) with which it can.
 */
export function accentOf(colour: string, values: Values, scheme: Scheme): Accent {
  const reasons = faultsOf(colour, values, scheme)
  const own = toOklch(colour)?.l ?? 0.5
  const steps = Array.from({ length: 1 / STEP }, (_, index) => (index + 1) * STEP)
  const nearest = steps
    .flatMap((step) => [own - step, own + step])
    .filter((lightness) => lightness >= 0 && lightness <= 1)
    .map((lightness) => withLightness(colour, lightness))
  const accent = [colour, ...nearest].find((candidate) => faultsOf(candidate, values, scheme).length === 0) ?? colour
  return { accent, onAccent: bestOn(accent), reasons }
}
