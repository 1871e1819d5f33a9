/** Red, green and blue, 0 to 255, of a colour as computed styles give it. */
function channels(colour: string): readonly number[] {
  const numbers = /^rgba?\(([^)]+)\)$/
    .exec(colour)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number)
  if (!numbers) throw new TypeError(`Cannot read ${colour}: only colours that compute to rgb() can be measured.`)
  return numbers
}

/** Relative luminance (WCAG 2.2, from sRGB). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour)
    .slice(0, 3)
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two opaque colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/** Whether an element has a ring that can be seen: at least 2 px, 3:1 against the page (WCAG 1.4.11, 2.4.13). */
export function hasVisibleRing(element: Element): boolean {
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
  const page = getComputedStyle(element.ownerDocument.documentElement).backgroundColor
  return outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2 && contrast(outlineColor, page) >= 3
}
