/** Red, green and blue. */
export type Channels = readonly [red: number, green: number, blue: number]

/** Whether a colour is written as `#rrggbb`. */
export const isHex = (colour: string): boolean => /^#[0-9a-f]{6}$/i.test(colour)

/** 0 to 255, of `#rrggbb`, or of a colour as computed styles give it. */
export function channels(colour: string): Channels {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)
  const [red, green, blue] = hex
    ? hex.slice(1).map((pair) => Number.parseInt(pair, 16))
    : (/^rgba?\(([^)]+)\)$/.exec(colour)?.[1] ?? '').split(/[\s,/]+/).map(Number)
  if (red === undefined || green === undefined || blue === undefined)
    throw new TypeError(`Cannot read ${colour}: only #rrggbb, and colours that compute to rgb(), can be measured.`)
  return [red, green, blue]
}

const toLinear = (channel: number) => {
  const value = channel / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

/** The light of each channel, 0 to 1. */
export const linear = ([red, green, blue]: Channels): Channels => [toLinear(red), toLinear(green), toLinear(blue)]

/** A colour in OKLab (Ottosson 2020), where equal distances look equally different. */
function oklab(colour: string): Channels {
  const [red, green, blue] = linear(channels(colour))
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ]
}

/** How different two colours look: 0 is the same, 0.02 can just be told apart, black and white are 1 apart. */
export function difference(a: string, b: string): number {
  const [one, other] = [oklab(a), oklab(b)]
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])
}

/** Whether anyone would call it red. */
export function isRed(colour: string): boolean {
  const [red, green, blue] = channels(colour)
  return red > 1.5 * Math.max(green, blue)
}
