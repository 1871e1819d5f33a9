import { channels, linear } from './colour'

/** Relative luminance (WCAG 2.2, from sRGB). */
function luminance(colour: string): number {
  const [red, green, blue] = linear(channels(colour))
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
