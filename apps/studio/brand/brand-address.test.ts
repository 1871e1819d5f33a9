import { describe, expect, test } from 'vitest'
import { toAddress } from '../room/in-address'
import { NO_BRAND, type StudioBrand } from './brand'
import { formatBrand, parseBrand } from './brand-address'

const acme: StudioBrand = { ...NO_BRAND, name: 'Über Acmé 東京', colour: '#2563eb', radius: 4, layout: 'split' }

describe('a brand in an address', () => {
  test('comes back as it was', () => {
    expect(parseBrand(formatBrand(acme))).toEqual(acme)
  })

  test('is written as Storybook lets through, and short', () => {
    expect(formatBrand(acme)).toMatch(/^[\w-]+$/)
    expect(formatBrand({ ...acme, name: 'x'.repeat(60) }).length).toBeLessThan(1500)
  })

  test('is nothing where nothing differs from the kit', () => {
    expect(formatBrand(NO_BRAND)).toBe('none')
    expect(parseBrand('none')).toBeNull()
  })

  test.each([undefined, 7, '', 'mine', '!!!', btoa('7'), btoa('null'), btoa('[]'), btoa('{')])(
    'is none in %j',
    (value) => {
      expect(parseBrand(value)).toBeNull()
    },
  )

  test.each([
    { colour: 'red' },
    { colour: '#12345' },
    { radius: -1 },
    { radius: 1000 },
    { radius: '1;color:red' },
    { layout: 'modal' },
    { name: 7 },
    { name: 'x'.repeat(61) },
    { face: 'x;}body{display:none' },
    { face: 'toString' },
  ])('leaves out what is none of it: %j', (wrong) => {
    expect(parseBrand(btoa(JSON.stringify({ ...wrong, density: 'roomy' })))).toEqual({ ...NO_BRAND, density: 'roomy' })
  })
})

test.each(['__proto__', 'constructor', '__defineGetter__'])('an address with %s in it is no brand of ours', (key) => {
  expect(parseBrand(toAddress(JSON.parse(`{"${key}":1}`)))).toEqual(NO_BRAND)
})
