import { isHex } from '../stage/colour'
import type { Scheme } from '../tokens/kit'
import type { Value, Values } from '../tokens/read-looks'
import { kit } from '../tokens/the-kit'
import { NO_BRAND, type StudioBrand } from './brand'
import { brandOf } from './brand-address'
import { brandTokens } from './brand-tokens'

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
  if (/^#[\da-f]{6}$/i.test(value)) return 'color'
  if (/^-?[\d.]+(px|rem)$/.test(value)) return 'dimension'
  if (/^[\d.]+ms$/.test(value)) return 'duration'
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

/** What was read, or what is wrong with it, in words. */
export type ReadTokens = { readonly tokens: Values; readonly brand: StudioBrand } | { readonly problem: string }

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A value as CSS writes it. The format of 2025 has objects for colours, sizes and durations. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (!isObject(value)) return undefined
  if (typeof value.hex === 'string') return value.hex
  if (typeof value.value === 'number' && typeof value.unit === 'string') return `${value.value}${value.unit}`
  return undefined
}

const valueIn = (set: unknown, name: string): string | undefined => {
  const token = isObject(set) && isObject(set.dp) ? set.dp[name] : undefined
  return isObject(token) ? textOf(token.$value) : undefined
}

/** What a browser makes of 1rem. */
const ROOT_PX = 16

/** The brand that tokens without one come closest to. */
function guessBrand(tokens: Values): StudioBrand {
  const written = tokens.radius?.light ?? ''
  const radius = Number.parseFloat(written) * (written.endsWith('rem') ? ROOT_PX : 1)
  return brandOf({
    ...(tokens.accent && { colour: tokens.accent.light }),
    ...(Number.isFinite(radius) && { radius }),
    ...(tokens['field-border']?.light.startsWith('0 0') && { field: 'underline' }),
  })
}

/** Whether these tokens are what a brand says, in one of the looks. */
const isMadeOf = (brand: StudioBrand, tokens: Values): boolean =>
  Object.keys(kit.looks).some((look) => {
    const own = Object.entries(brandTokens(brand, look))
    const isSame = ([name, value]: [string, Value]) =>
      tokens[name]?.light === value.light && tokens[name]?.dark === value.dark
    return own.length === Object.keys(tokens).length && own.every(isSame)
  })

/**
 * Reads what {@link tokensToJson} wrote, or such a file of another tool. `known` are the names of the kit's tokens;
 * others are left out.
 */
export function readTokensJson(text: string, known: readonly string[]): ReadTokens {
  const json = parse(text)
  if (!isObject(json)) return { problem: 'This is no JSON file. Choose the tokens.json that was saved here.' }
  const { light, dark = light, $extensions } = json
  const found = known.flatMap((name): [string, Value][] => {
    const value = valueIn(light, name)
    return value === undefined ? [] : [[name, { light: value, dark: valueIn(dark, name) ?? value }]]
  })
  const studio = isObject($extensions) ? $extensions['doorpost.studio'] : undefined
  const given = isObject(studio) && isObject(studio.brand) ? studio.brand : undefined
  if (found.length === 0 && !given)
    return { problem: 'There is no token of the kit in it: they are in `light`, then `dp`, such as light.dp.accent.' }
  const tokens: Values = Object.fromEntries(found)
  if (tokens.accent && !isHex(tokens.accent.light))
    return { problem: `The accent is ${JSON.stringify(tokens.accent.light)}. Write it as #rrggbb.` }
  const noted = given && brandOf(given)
  if (noted && isMadeOf(noted, tokens)) return { tokens, brand: noted }
  // Another tool changed the tokens, and left the note of where they came from: its name and layout still hold.
  const guessed = found.length ? guessBrand(tokens) : NO_BRAND
  return { tokens, brand: noted ? { ...noted, colour: guessed.colour, radius: guessed.radius } : guessed }
}
