import StyleDictionary from 'style-dictionary'
import type { DesignTokens } from 'style-dictionary/types'
import { describe, expect, test } from 'vitest'
import { kit } from '../tokens/the-kit'
import { NO_BRAND, type StudioBrand } from './brand'
import { brandTokens } from './brand-tokens'
import { readTokensJson, tokensToJson } from './tokens-json'

const acme: StudioBrand = {
  ...NO_BRAND,
  name: 'Acme',
  colour: '#ffee00',
  radius: 4,
  face: 'transitional',
  density: 'roomy',
  field: 'underline',
}
const tokens = brandTokens(acme, 'ink')
const known = kit.tokens.map(({ name }) => name)

/** The custom properties that Style Dictionary makes of one set. */
async function builtBy(set: DesignTokens): Promise<Record<string, string>> {
  const dictionary = new StyleDictionary({
    // Its own copy: Style Dictionary writes into what it is given.
    tokens: structuredClone(set),
    log: { verbosity: 'silent' },
    platforms: { css: { transformGroup: 'css', files: [{ destination: 'tokens.css', format: 'css/variables' }] } },
  })
  const files = await dictionary.formatPlatform('css')
  const css = files.map(({ output }) => String(output)).join('\n')
  return Object.fromEntries(
    [...css.matchAll(/--dp-([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

describe('W3C design tokens', () => {
  test.each(['light', 'dark'] as const)('are read by Style Dictionary as what the kit reads: %s', async (scheme) => {
    const built = await builtBy(tokensToJson(tokens)[scheme])
    const ours = Object.fromEntries(Object.entries(tokens).map(([name, value]) => [name, value[scheme]]))
    expect(built).toEqual(ours)
  })

  test.each(Object.entries(kit.looks))(
    'of the look %s are read by Style Dictionary, all of them',
    async (_name, look) => {
      const built = await builtBy(tokensToJson(look).dark)
      expect(Object.keys(built).sort()).toEqual([...known].sort())
    },
  )

  test('read back are the same brand and the same tokens', () => {
    expect(readTokensJson(JSON.stringify(tokensToJson(tokens, acme)), known)).toEqual({ tokens, brand: acme })
  })

  test('of another tool are read as far as they are the kit’s', () => {
    const foreign = { light: { dp: { accent: { $value: '#7c3aed', $type: 'color' }, other: { $value: '1' } } } }
    expect(readTokensJson(JSON.stringify(foreign), known)).toEqual({
      tokens: { accent: { light: '#7c3aed', dark: '#7c3aed' } },
      brand: { ...NO_BRAND, colour: '#7c3aed' },
    })
  })

  test('that another tool has changed are read as they are now, with the name that was noted', () => {
    const json = tokensToJson(tokens, acme)
    const changed = { ...json, light: { dp: { ...json.light.dp, accent: { $value: '#0f766e', $type: 'color' } } } }
    expect(readTokensJson(JSON.stringify(changed), known)).toHaveProperty('brand', {
      ...acme,
      colour: '#0f766e',
    })
  })

  test('say which accent cannot be read, and know what a rem is', () => {
    const light = (dp: object) => JSON.stringify({ light: { dp } })
    expect(readTokensJson(light({ accent: { $value: '#25f' } }), known)).toEqual({
      problem: 'The accent is "#25f". Write it as #rrggbb.',
    })
    expect(readTokensJson(light({ radius: { $value: '0.5rem' } }), known)).toHaveProperty('brand.radius', 8)
  })

  test('are read with values as the format of 2025 writes them', () => {
    const dp = {
      accent: { $type: 'color', $value: { colorSpace: 'srgb', components: [0.486, 0.227, 0.929], hex: '#7c3aed' } },
      radius: { $type: 'dimension', $value: { value: 2, unit: 'px' } },
      motion: { $type: 'duration', $value: { value: 90, unit: 'ms' } },
    }
    const both = (value: string) => ({ light: value, dark: value })
    expect(readTokensJson(JSON.stringify({ light: { dp } }), known)).toHaveProperty('tokens', {
      accent: both('#7c3aed'),
      radius: both('2px'),
      motion: both('90ms'),
    })
  })

  test.each(['', '{', '[]', 'null', '{}', '{"light":{"dp":{"accent":{"$value":7}}}}'])(
    'that are none say so: %s',
    (text) => {
      expect(readTokensJson(text, known)).toHaveProperty('problem')
    },
  )

  test('of the kit are a file of the static build', async () => {
    const looks = Object.fromEntries(Object.entries(kit.looks).map(([name, values]) => [name, tokensToJson(values)]))
    await expect(`${JSON.stringify(looks, null, 2)}\n`).toMatchFileSnapshot('../public/tokens.json')
  })
})
