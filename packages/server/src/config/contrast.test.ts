import { describe, expect, it } from 'vitest'
import { contrast, textOn } from './contrast'

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#FFFFFF', 4.54],
    ['#ff0000', '#ff0000', 1],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2)
    expect(contrast(other, one)).toBe(contrast(one, other))
  })
})

describe('textOn', () => {
  it.each([
    ['#6d28d9', '#ffffff'],
    ['#ffee00', '#18181b'],
    ['#18181b', '#ffffff'],
    ['#f4f4f5', '#18181b'],
    ['#7a7a7a', '#000000'],
  ])('on %s is %s', (background, text) => {
    expect(textOn(background)).toBe(text)
  })

  it('can be read on every grey and every pure hue', () => {
    const hex = (level: number) => level.toString(16).padStart(2, '0')
    const levels = Array.from({ length: 256 }, (_, level) => hex(level))
    const colours = levels.flatMap((level) => [
      `#${level}${level}${level}`,
      `#${level}0000`,
      `#00${level}00`,
      `#0000${level}`,
    ])
    const least = Math.min(...colours.map((colour) => contrast(textOn(colour), colour)))
    expect(least).toBeGreaterThanOrEqual(4.5)
  })
})
