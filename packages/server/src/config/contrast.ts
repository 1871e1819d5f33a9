/** A channel of sRGB, from 0 to 1, as light. */
const toLight = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)

/** Relative luminance (WCAG 2.2) of a colour as `#rrggbb`. */
function luminance(colour: string): number {
  const light = (start: number) => toLight(Number.parseInt(colour.slice(start, start + 2), 16) / 255)
  return 0.2126 * light(1) + 0.7152 * light(3) + 0.0722 * light(5)
}

/** Contrast ratio (WCAG 2.2) of two colours as `#rrggbb`, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** What text needs (WCAG 2.2, 1.4.3). */
const TEXT = 4.5

/** White or near-black, whichever contrasts more; pure black on the few middle tones where neither is enough. */
export function textOn(background: string): string {
  const [white, dark] = ['#ffffff', '#18181b']
  const better = contrast(white, background) >= contrast(dark, background) ? white : dark
  return contrast(better, background) >= TEXT ? better : '#000000'
}
