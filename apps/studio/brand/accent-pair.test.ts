import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SCHEMES } from '../tokens/kit'
import { tooClose } from '../tokens/pairs'
import { kit } from '../tokens/the-kit'
import { accentOf } from './accent-pair'

const ink = kit.looks.ink ?? {}

describe('a brand colour', () => {
  test('is left as it is where it works', () => {
    expect(accentOf('#2563eb', ink, 'light')).toEqual({ accent: '#2563eb', onAccent: '#ffffff', reasons: [] })
  })

  test('is darkened in light when nobody could see the button, and the page says why', () => {
    const yellow = accentOf('#ffee00', ink, 'light')
    expect(yellow.accent).not.toBe('#ffee00')
    expect(yellow.reasons).toEqual([
      'the button has 1.2:1 on the page and needs 3',
      'the ring could not be seen around a field',
    ])
    expect(accentOf('#ffee00', ink, 'dark')).toEqual({ accent: '#ffee00', onAccent: '#131316', reasons: [] })
  })

  test('of an error is no button', () => {
    expect(accentOf('#b42318', ink, 'light').reasons).toEqual(['the button would look like an error'])
  })

  test.each(Object.entries(kit.looks))('holds every floor in %s, whatever it is', (_name, values) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const colour = `#${number.toString(16).padStart(6, '0')}`
        for (const scheme of SCHEMES) {
          const { accent, onAccent } = accentOf(colour, values, scheme)
          const both = (value: string) => ({ light: value, dark: value })
          const branded = { ...values, accent: both(accent), 'on-accent': both(onAccent), ring: both(accent) }
          expect(tooClose(branded, scheme), colour).toEqual([])
        }
      }),
      { numRuns: 50 },
    )
  })
})
