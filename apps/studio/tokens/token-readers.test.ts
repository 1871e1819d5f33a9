import { expect, test } from 'vitest'
import { kit } from './the-kit'
import { partsThatRead } from './token-readers'

test('the parts that read a token are read off the kit’s sheet', () => {
  expect(partsThatRead('slot')).toEqual(['code-slot'])
  expect(partsThatRead('on-accent')).toContain('send-button')
  expect(partsThatRead('no-such-token')).toEqual([])
})

test('only the typeface is read by the form as a whole', () => {
  const unread = kit.tokens.map(({ name }) => name).filter((name) => partsThatRead(name).length === 0)
  expect(unread).toEqual(['font'])
})
