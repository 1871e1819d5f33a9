import { errorText } from '@doorpost/react/headless'
import { describe, expect, test } from 'vitest'
import { copyOf, languages } from '../stage/languages'
import { exampleOf, rewriteCopy, SAYINGS, templateOf } from './words'

describe('sayings', () => {
  test('have names of their own, and a note each', () => {
    expect(new Set(SAYINGS.map(({ id }) => id)).size).toBe(SAYINGS.length)
    expect(SAYINGS.filter(({ note }) => !note)).toEqual([])
  })

  test.each(languages.map((copy) => [copy.lang, copy] as const))(
    'of %s hold each of their variables once',
    (_, copy) => {
      const wrong = SAYINGS.filter(({ variables, ...saying }) => {
        const named = [...templateOf(copy, { variables, ...saying }).matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
        // "Noch zwei Versuche" may have no digit.
        return named.some((name) => !variables.includes(name ?? '')) || new Set(named).size !== named.length
      })
      expect(wrong.map(({ id }) => id)).toEqual([])
    },
  )

  test('are the same dictionary where nothing is rewritten', () => {
    for (const copy of languages) {
      const same = rewriteCopy(copy, (_, template) => template)
      expect(SAYINGS.map((saying) => exampleOf(same, saying))).toEqual(SAYINGS.map((saying) => exampleOf(copy, saying)))
    }
  })

  test('are rewritten with their data, also with data that is not among the examples', () => {
    const copy = rewriteCopy(copyOf('pl'), (id, template) =>
      id === 'errors.invalid_code: 2 left'
        ? 'Zostały jeszcze {attemptsLeft}.'
        : id === 'lifeLeft'
          ? 'Do {duration}.'
          : template,
    )
    expect(errorText(copy, { code: 'invalid_code', attemptsLeft: 3 })).toBe('Zostały jeszcze 3.')
    expect(errorText(copy, { code: 'invalid_code', attemptsLeft: 5 })).toContain('Zostało 5 prób.')
    expect(copy.lifeLeft('10 minut')).toBe('Do 10 minut.')
    expect(copy.sentTo('code')).toEqual(copyOf('pl').sentTo('code'))
  })
})
