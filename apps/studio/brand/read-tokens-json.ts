import { hexOf } from '../stage/hex-of'
import type { Value, Values } from '../tokens/read-looks'
import { kit } from '../tokens/the-kit'
import { NO_BRAND, type StudioBrand } from './brand'
import { brandOf } from './brand-address'
import { brandTokens } from './brand-tokens'
import { tokenText } from './token-text'

interface FoundTokens {
  readonly tokens: Values
  /** What a brand can take over of them. */
  readonly brand: Partial<StudioBrand>
  /** The tokens that no brand can hold. */
  readonly leftOut: readonly string[]
}

/** What was read, or what is wrong with it, in words. */
export type ReadTokens = FoundTokens | { readonly problem: string }

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const valueIn = (set: unknown, name: string): string | undefined => {
  const token = isObject(set) && isObject(set.dp) ? set.dp[name] : undefined
  return isObject(token) ? tokenText(token.$value) : undefined
}

/** The part of a file that has a set for light: all of it, or one of several looks, best the one that is on. */
function setsIn(json: Json, look: string): Json {
  const looks = [json, json[look], ...Object.values(json)].filter(isObject)
  return looks.find((each) => 'light' in each) ?? json
}

/** What a browser makes of 1rem. */
const ROOT_PX = 16

const pixels = (text: string) => (text.endsWith('rem') ? `${Number.parseFloat(text) * ROOT_PX}px` : text)

/** What tokens say of a brand: nothing of what they do not mention. */
function guessBrand({ accent, radius, 'field-border': border }: Values): Partial<StudioBrand> {
  const colour = accent && hexOf(accent.light)
  const corners = Number.parseFloat(pixels(radius?.light ?? ''))
  const given = {
    ...(colour && { colour }),
    ...(radius && { radius: corners }),
    ...(border && { field: border.light.startsWith('0 0') ? 'underline' : 'box' }),
  }
  const possible = brandOf(given)
  return Object.fromEntries(
    Object.entries(possible).filter(([key, value]) => given[key as keyof typeof given] === value),
  )
}

const isSame = (one: Value | undefined, other: Value) =>
  one !== undefined && pixels(one.light) === pixels(other.light) && pixels(one.dark) === pixels(other.dark)

/** Whether these tokens are what a brand says, in one of the looks. */
const isMadeOf = (brand: StudioBrand, tokens: Values): boolean =>
  Object.keys(kit.looks).some((look) => {
    const own = Object.entries(brandTokens(brand, look))
    return own.length === Object.keys(tokens).length && own.every(([name, value]) => isSame(tokens[name], value))
  })

/** Whether one of the looks has these tokens as it is. */
const areOfTheKit = (tokens: Values): boolean =>
  Object.values(kit.looks).some((look) => Object.entries(tokens).every(([name, value]) => isSame(look[name], value)))

/** These follow from the one colour of a brand. */
const DERIVED = ['accent', 'on-accent', 'ring']

function notHeldBy(brand: Partial<StudioBrand>, tokens: Values, look: string): readonly string[] {
  const held = { ...kit.looks[look], ...brandTokens({ ...NO_BRAND, ...brand }, look) }
  return Object.entries(tokens)
    .filter(([name, value]) => !(brand.colour && DERIVED.includes(name)) && !isSame(held[name], value))
    .map(([name]) => name)
}

/**
 * Reads what `tokensToJson` wrote, the kit's own file of all looks, or such a file of another tool. `known` are the names
 * of the kit's tokens, others are no concern of it; `look` is the look that is on.
 */
export function readTokensJson(text: string, known: readonly string[], look: string): ReadTokens {
  const json = parse(text)
  if (json === undefined) return { problem: 'This is no JSON file. Choose the tokens.json that was saved here.' }
  const { light, dark = light, $extensions } = isObject(json) ? setsIn(json, look) : {}
  const found = known.flatMap((name): [string, Value][] => {
    const value = valueIn(light, name)
    return value === undefined ? [] : [[name, { light: value, dark: valueIn(dark, name) ?? value }]]
  })
  const studio = isObject($extensions) ? $extensions['doorpost.studio'] : undefined
  const given = isObject(studio) && isObject(studio.brand) ? studio.brand : undefined
  if (found.length === 0 && !given)
    return {
      problem:
        'There is no token of the kit in it: they are looked for in “light”, then “dp”, such as light.dp.accent.',
    }
  const tokens: Values = Object.fromEntries(found)
  if (tokens.accent && hexOf(tokens.accent.light) === null) {
    const written = JSON.stringify(tokens.accent.light)
    return { problem: `The accent is ${written}, which is no solid colour. Write it as one, such as #2563eb.` }
  }
  const noted = given && brandOf(given)
  if (noted && isMadeOf(noted, tokens)) return { tokens, brand: noted, leftOut: [] }
  if (found.length > 0 && areOfTheKit(tokens)) {
    const { name: _, layout: __, ...looks } = NO_BRAND
    return { tokens, brand: looks, leftOut: [] }
  }
  // Another tool changed the tokens, and left the note of where they came from: its name and layout still hold.
  const brand = { ...noted, ...guessBrand(tokens) }
  return { tokens, brand, leftOut: notHeldBy(brand, tokens, look) }
}
