import { hexOf } from '../stage/hex-of'
import type { Scheme } from '../tokens/kit'
import type { Values } from '../tokens/read-looks'
import type { StudioBrand } from './brand'

/**
 * A design token as the Design Tokens Community Group writes it (`$value`, `$type`). Colours and sizes are text: that is
 * what Style Dictionary 4, Tokens Studio and Figma's importers read; the format's newer objects are not read by all.
 */
interface JsonToken {
  readonly $value: string
  readonly $type: 'color' | 'dimension' | 'duration' | 'fontFamily' | 'other'
}

type TokenSet = { readonly dp: Readonly<Record<string, JsonToken>> }

/** Tokens of one look or brand: a set for light and a set for dark. */
export interface TokensJson {
  readonly light: TokenSet
  readonly dark: TokenSet
  /** What the Studio made them from, so that reading them back gives the same brand. */
  readonly $extensions?: { readonly 'doorpost.studio': { readonly brand: StudioBrand } }
}

const typeOf = (name: string, value: string): JsonToken['$type'] => {
  if (hexOf(value)) return 'color'
  if (/^-?[\d.]+(px|rem)$/.test(value)) return 'dimension'
  if (/^[\d.]+m?s$/.test(value)) return 'duration'
  return name.endsWith('font') ? 'fontFamily' : 'other'
}

const setOf = (tokens: Values, scheme: Scheme): TokenSet => ({
  dp: Object.fromEntries(
    Object.entries(tokens).map(([name, { [scheme]: $value }]) => [name, { $value, $type: typeOf(name, $value) }]),
  ),
})

/** Writes tokens as W3C design tokens. */
export const tokensToJson = (tokens: Values, brand?: StudioBrand): TokensJson => ({
  light: setOf(tokens, 'light'),
  dark: setOf(tokens, 'dark'),
  ...(brand && { $extensions: { 'doorpost.studio': { brand } } }),
})
