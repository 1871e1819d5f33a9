import { describe, expect, test } from 'vitest'
import { kit } from '../tokens/the-kit'
import { DENSITIES, NO_BRAND, type StudioBrand } from './brand'
import { brandTokens } from './brand-tokens'
import { FACES, type Face } from './faces'

const acme: StudioBrand = { ...NO_BRAND, colour: '#2563eb', radius: 4 }

describe('tokens of a brand', () => {
  test('are none where nothing differs from the kit', () => {
    expect(brandTokens(NO_BRAND, 'ink')).toEqual({})
  })

  test('are the colour in both schemes, and the corners', () => {
    expect(brandTokens(acme, 'ink')).toMatchObject({
      accent: { light: '#2563eb' },
      'on-accent': { light: '#ffffff' },
      ring: { light: '#2563eb' },
      radius: { light: '4px', dark: '4px' },
      'field-radius': { light: '4px', dark: '4px' },
    })
  })

  test('are all public tokens of the kit', () => {
    const names = new Set(kit.tokens.map(({ name }) => name))
    for (const density of DENSITIES)
      for (const face of Object.keys(FACES) as Face[]) {
        const tokens = brandTokens({ ...acme, density, face, field: 'underline' }, 'clay')
        expect(Object.keys(tokens).filter((name) => !names.has(name))).toEqual([])
      }
  })
})
