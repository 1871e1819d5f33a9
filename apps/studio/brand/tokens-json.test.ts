import StyleDictionary from 'style-dictionary'
import type { DesignTokens } from 'style-dictionary/types'
import { describe, expect, test } from 'vitest'
import ofTheKit from '../public/tokens.json?raw'
import { kit } from '../tokens/the-kit'
import { NO_BRAND, type StudioBrand } from './brand'
import { brandTokens } from './brand-tokens'
import { readTokensJson } from './read-tokens-json'
import { tokensToJson } from './tokens-json'

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
const read = (json: string) => readTokensJson(json, known, 'ink')

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

  test('have the type of what they are, in every notation', () => {
    const both = (value: string) => ({ light: value, dark: value })
    const written = tokensToJson({ accent: both('yellow'), ring: both('rgb(0 0 0)'), motion: both('1s') }).light.dp
    expect(written).toMatchObject({
      accent: { $type: 'color' },
      ring: { $type: 'color' },
      motion: { $type: 'duration' },
    })
  })

  test('read back are the same brand and the same tokens', () => {
    expect(read(JSON.stringify(tokensToJson(tokens, acme)))).toEqual({ tokens, brand: acme, leftOut: [] })
  })

  test('of another tool are read as far as they are the kit’s', () => {
    const foreign = { light: { dp: { accent: { $value: '#7c3aed', $type: 'color' }, other: { $value: '1' } } } }
    expect(read(JSON.stringify(foreign))).toEqual({
      tokens: { accent: { light: '#7c3aed', dark: '#7c3aed' } },
      brand: { colour: '#7c3aed' },
      leftOut: [],
    })
  })

  test('that another tool has changed are read as they are now, with the name that was noted', () => {
    const json = tokensToJson(tokens, acme)
    const changed = { ...json, light: { dp: { ...json.light.dp, accent: { $value: '#0f766e', $type: 'color' } } } }
    expect(read(JSON.stringify(changed))).toHaveProperty('brand', {
      ...acme,
      colour: '#0f766e',
    })
  })

  test('have their accent in any notation, or say that it is none; a rem is what browsers make of it', () => {
    const light = (dp: object) => JSON.stringify({ light: { dp } })
    expect(read(light({ accent: { $value: '#25f' } }))).toHaveProperty('brand.colour', '#2255ff')
    expect(read(light({ accent: { $value: 'rgb(37 99 235)' } }))).toHaveProperty('brand.colour', '#2563eb')
    expect(read(light({ accent: { $value: '{brand.500}' } }))).toEqual({
      problem: 'The accent is "{brand.500}", which is no solid colour. Write it as one, such as #2563eb.',
    })
    expect(read(light({ radius: { $value: '0.5rem' } }))).toHaveProperty('brand.radius', 8)
  })

  test('that a brand has no place for are named', () => {
    const dp = { accent: { $value: '#7c3aed' }, text: { $value: '#222222' }, radius: { $value: '40px' } }
    expect(read(JSON.stringify({ light: { dp } }))).toMatchObject({
      brand: { colour: '#7c3aed' },
      leftOut: ['text', 'radius'],
    })
  })

  test.each(Object.keys(kit.looks))('of the kit, as its own file has them, are no brand: %s', (look) => {
    expect(readTokensJson(ofTheKit, known, look)).toEqual({
      tokens: kit.looks[look],
      brand: { colour: NO_BRAND.colour, radius: NO_BRAND.radius, density: 'default', face: 'inherit', field: 'box' },
      leftOut: [],
    })
  })

  test('are read with values as the format of 2025 writes them', () => {
    const dp = {
      accent: { $type: 'color', $value: { colorSpace: 'srgb', components: [0.486, 0.227, 0.929], hex: '#7c3aed' } },
      radius: { $type: 'dimension', $value: { value: 2, unit: 'px' } },
      motion: { $type: 'duration', $value: { value: 90, unit: 'ms' } },
    }
    const both = (value: string) => ({ light: value, dark: value })
    expect(read(JSON.stringify({ light: { dp } }))).toHaveProperty('tokens', {
      accent: both('#7c3aed'),
      radius: both('2px'),
      motion: both('90ms'),
    })
  })

  test.each([
    [{ colorSpace: 'srgb', components: [0, 0.5, 1] }, '#0080ff'],
    [{ colorSpace: 'hsl', components: [120, 100, 25] }, '#008000'],
    [{ colorSpace: 'oklch', components: [0, 0, 0], alpha: 1 }, '#000000'],
    [{ colorSpace: 'display-p3', components: [1, 1, 1] }, '#ffffff'],
  ])('are read with a colour that has no hex: %j', ($value, colour) => {
    expect(read(JSON.stringify({ light: { dp: { accent: { $value } } } }))).toHaveProperty('brand.colour', colour)
  })

  test.each(['', '{', '[]', 'null', '{}', '{"light":{"dp":{"accent":{"$value":7}}}}'])(
    'that are none say so: %s',
    (text) => {
      expect(read(text)).toHaveProperty('problem')
    },
  )

  test('of the kit are a file of the static build', async () => {
    const looks = Object.fromEntries(Object.entries(kit.looks).map(([name, values]) => [name, tokensToJson(values)]))
    await expect(`${JSON.stringify(looks, null, 2)}\n`).toMatchFileSnapshot('../public/tokens.json')
  })
})
