import { describe, expect, test } from 'vitest'
import { languages } from '../../stage/languages'
import { AXES, AXIS_NAMES, columnsOf, isAxis } from './axes'

describe('columns of the board', () => {
  test('are every pair of two axes', () => {
    const columns = columnsOf('look', 'scheme')
    expect(columns.map(({ id }) => id)).toEqual([
      'ink-light',
      'ink-dark',
      'meadow-light',
      'meadow-dark',
      'clay-light',
      'clay-dark',
    ])
    expect(columns[5]?.dress).toEqual({ look: 'clay', scheme: 'dark' })
  })

  test('are those of one axis without a second, or with the same', () => {
    expect(columnsOf('zoom', 'none').map(({ name }) => name)).toEqual(['100 %', '200 %'])
    expect(columnsOf('zoom', 'zoom')).toHaveLength(2)
  })

  test('are drawn as nothing else but what they are named for', () => {
    expect(columnsOf('text', 'contrast').map(({ dress }) => dress)).toEqual([
      { text: 100, isForced: false },
      { text: 100, isForced: true },
      { text: 200, isForced: false },
      { text: 200, isForced: true },
    ])
  })

  test('know every language', () => {
    expect(AXES.language.map(({ id }) => id)).toEqual(languages.map(({ lang }) => lang))
  })

  test('are read from an address only by name', () => {
    expect(AXIS_NAMES.every(isAxis)).toBe(true)
    expect(['', 'toString', 7, undefined].some(isAxis)).toBe(false)
    expect([...AXIS_NAMES].sort()).toEqual(Object.keys(AXES).sort())
  })
})
