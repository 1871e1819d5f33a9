import { describe, expect, test } from 'vitest'
import { channels, difference, isRed } from './colour'
import { contrast } from './contrast'

describe('colours', () => {
  test('are read as they are written and as they are computed', () => {
    expect(channels('#1c1210')).toEqual([28, 18, 16])
    expect(channels('rgb(28, 18, 16)')).toEqual([28, 18, 16])
    expect(channels('rgb(28 18 16 / 0.5)')).toEqual([28, 18, 16])
    expect(() => channels('tomato')).toThrow('Cannot read tomato')
    expect(() => channels('color(srgb 1 0 0)')).toThrow('Cannot read')
  })

  test('differ from nothing, by themselves, to all', () => {
    expect(difference('#146c43', '#146c43')).toBe(0)
    expect(difference('#000000', '#ffffff')).toBeCloseTo(1)
    // The accent that clay once had, beside its danger.
    expect(difference('#9a3412', '#b42318')).toBeCloseTo(0.054)
  })

  test('have the contrast that WCAG gives them', () => {
    expect(contrast('#ffffff', '#000000')).toBe(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })

  test('are red or not', () => {
    expect(['#b42318', '#ff9b8f', '#18181b', '#ffb78f', '#b0124a'].map(isRed)).toEqual([true, true, false, false, true])
  })
})
