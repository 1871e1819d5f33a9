import { describe, expect, it } from 'vitest'
import { templateVariableProblems } from './template-variables'

const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`name${index}`, 'x']))

describe('template variables', () => {
  it.each([{}, { locale: 'ar', app_name: 'Acme' }, { ab: '' }, { ['x'.repeat(25)]: '🦊'.repeat(256) }, many(30)])(
    'may be %j',
    (variables) => {
      expect(templateVariableProblems(variables)).toEqual([])
    },
  )

  it.each([
    ['nothing', undefined, 'an object'],
    ['a list', ['en'], 'an object'],
    ['31 names', many(31), 'at most 30'],
    ['a short name', { a: 'x' }, '2 to 25'],
    ['a long name', { ['x'.repeat(26)]: 'x' }, '2 to 25'],
    ['a reserved name', { otp: '123456' }, 'otp is reserved'],
    ['a long value', { note: 'x'.repeat(257) }, 'templateVariables.note must be text of at most 256'],
    ['a value that is no text', { count: 5 }, 'templateVariables.count must be text'],
    ['a missing value', { locale: undefined }, 'templateVariables.locale must be text'],
  ])('cannot be %s', (_name, variables, fix) => {
    expect(templateVariableProblems(variables)).toEqual([expect.stringContaining(fix)])
  })

  it('repeats neither a value nor a name that could end a line', () => {
    const [problem] = templateVariableProblems({ 'a\nb': `secret${'x'.repeat(256)}` })
    expect(problem).toBe('every value of templateVariables must be text of at most 256 characters.')
  })
})
