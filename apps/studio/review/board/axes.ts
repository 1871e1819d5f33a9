import type { Copy } from '@doorpost/react/headless'
import type { Look, Scheme } from '../../room/dressed'
import { copyOf, languages } from '../../stage/languages'

/** How a cell of the board is drawn. */
export interface CellDress {
  readonly look: Look
  readonly scheme: Scheme
  /** Width of the page, in CSS pixels. */
  readonly width: number
  readonly copy: Copy
  /** How much the visitor has zoomed in: at 2 the page is half as wide. */
  readonly zoom: number
  /** Text size that the visitor has set in the browser, in percent. */
  readonly text: number
  /** In the colours that a system forces on every page: only as a file. */
  readonly isForced: boolean
  /** As somebody sees it who cannot tell colours apart. */
  readonly isGrey: boolean
}

/** One way to draw a cell. */
export interface AxisValue {
  /** As it stands in an address and in the name of a picture. */
  readonly id: string
  readonly name: string
  readonly dress: Partial<CellDress>
}

const looks: readonly Look[] = ['ink', 'meadow', 'clay']
const schemes: readonly Scheme[] = ['light', 'dark']
const widths = [320, 390, 768, 1280]

const nameOf = (lang: string) => new Intl.DisplayNames(['en'], { type: 'language' }).of(lang) ?? lang

/** What the columns of the board can differ in. */
export const AXES = {
  look: looks.map((look): AxisValue => ({ id: look, name: look, dress: { look } })),
  scheme: schemes.map((scheme): AxisValue => ({ id: scheme, name: scheme, dress: { scheme } })),
  width: widths.map((width): AxisValue => ({ id: String(width), name: `${width} px`, dress: { width } })),
  language: languages.map(({ lang }): AxisValue => ({ id: lang, name: nameOf(lang), dress: { copy: copyOf(lang) } })),
  zoom: [1, 2].map((zoom): AxisValue => ({ id: `${zoom}00`, name: `${zoom}00 %`, dress: { zoom } })),
  text: [100, 200].map((text): AxisValue => ({ id: `text-${text}`, name: `text of ${text} %`, dress: { text } })),
  contrast: [false, true].map(
    (isForced): AxisValue => ({
      id: isForced ? 'forced' : 'own',
      name: isForced ? 'forced colours' : 'own colours',
      dress: { isForced },
    }),
  ),
  sight: [false, true].map(
    (isGrey): AxisValue => ({
      id: isGrey ? 'grey' : 'colour',
      name: isGrey ? 'without colour' : 'in colour',
      dress: { isGrey },
    }),
  ),
} satisfies Record<string, readonly AxisValue[]>

/** A key of {@link AXES}. */
export type Axis = keyof typeof AXES

/** All axes, in the order of the menus. */
export const AXIS_NAMES: readonly Axis[] = ['look', 'scheme', 'width', 'language', 'zoom', 'text', 'contrast', 'sight']

/** Whether an address names one. */
export const isAxis = (value: unknown): value is Axis => AXIS_NAMES.some((name) => name === value)

/** A column: one value of the first axis with one of the second. */
export interface Column {
  readonly id: string
  readonly name: string
  readonly dress: Partial<CellDress>
}

/** Every pair of two axes; those of one where the second is the same or none. */
export function columnsOf(first: Axis, second: Axis | 'none'): readonly Column[] {
  if (second === 'none' || second === first) return AXES[first]
  return AXES[first].flatMap((one) =>
    AXES[second].map((other) => ({
      id: `${one.id}-${other.id}`,
      name: `${one.name}, ${other.name}`,
      dress: { ...one.dress, ...other.dress },
    })),
  )
}
