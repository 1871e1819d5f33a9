import type { BrandTokens } from './brand-tokens'

/** The accent and the text on it. */
export const accentPair = (colour: string): BrandTokens => ({ accent: { light: colour, dark: colour } })
