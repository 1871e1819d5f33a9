import { hexOf } from '../stage/hex-of'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Colour spaces that are functions of CSS, with the units of their components; every other is one of `color()`. */
const FUNCTIONS: Readonly<Record<string, readonly string[]>> = {
  hsl: ['', '%', '%'],
  hwb: ['', '%', '%'],
  lab: [],
  lch: [],
  oklab: [],
  oklch: [],
}

function colourOf({ hex, colorSpace, components }: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof hex === 'string') return hex
  if (typeof colorSpace !== 'string' || !Array.isArray(components)) return undefined
  const units = FUNCTIONS[colorSpace]
  const numbers = components.map((component, index) => `${component}${units?.[index] ?? ''}`).join(' ')
  return hexOf(units ? `${colorSpace}(${numbers})` : `color(${colorSpace} ${numbers})`) ?? undefined
}

/** The `$value` of a design token as CSS writes it. The format of 2025 has objects for colours, sizes and durations. */
export function tokenText(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (!isObject(value)) return undefined
  if (typeof value.value === 'number' && typeof value.unit === 'string') return `${value.value}${value.unit}`
  return colourOf(value)
}
