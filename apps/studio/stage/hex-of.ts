import { formatHex, parse } from 'culori'

/**
 * A colour of CSS as `#rrggbb`; null for what is none by itself, or lets through. What is outside of the screen's gamut is
 * cut off in each channel, as browsers paint it.
 */
export function hexOf(colour: string): string | null {
  const parsed = parse(colour.trim().toLowerCase())
  return parsed && (parsed.alpha ?? 1) >= 1 ? formatHex(parsed) : null
}
