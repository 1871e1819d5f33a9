import { describe, expect, test } from 'vitest'
import { outOfRange } from './out-of-range'
import { kit } from './the-kit'

const told = (name: string, text: string) => {
  const token = kit.tokens.find((each) => each.name === name)
  return token ? outOfRange(token, text) : 'no such token'
}

describe('a size or a duration', () => {
  test.each(Object.entries(kit.looks))('of %s is in its range', (_look, values) => {
    expect(kit.tokens.map(({ name }) => told(name, values[name]?.light ?? '')).filter(Boolean)).toEqual([])
  })

  test.each([
    ['text-size', '0'],
    ['text-size', '0.5rem'],
    ['space', '-40px'],
    ['space', '9999999px'],
    ['space', '9e6px'],
    ['heading-size', '100PT'],
    ['slot-gap', '-40px'],
    ['motion', '-5s'],
    ['motion', '9s'],
    ['field-border', '0 0 200px'],
    ['control', '12px'],
  ])('is told when --dp-%s is %s', (name, text) => {
    expect(told(name, text)).toMatch(new RegExp(`^${name}: needs -?\\d+ to \\d+ (px|ms)$`))
  })

  test.each([
    ['radius', '9999px'],
    ['field-border', '0 0 2px'],
    ['text-size', 'clamp(1rem, 2vw, 2rem)'],
    ['text-size', '110%'],
    ['motion', '0s'],
    ['font', 'Inter 4'],
  ])('is left alone when --dp-%s is %s', (name, text) => {
    expect(told(name, text)).toBe('')
  })
})
