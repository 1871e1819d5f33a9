import { expect, test } from 'vitest'
import { kit } from './the-kit'
import { groupTokens, SPECIMENS } from './token-groups'

const names = kit.tokens.map(({ name }) => name)

test('every token of the kit is in one group', () => {
  const grouped = groupTokens(kit.tokens).flatMap(({ tokens }) => tokens.map(({ name }) => name))
  expect(grouped.toSorted()).toEqual(names.toSorted())
})

test('no specimen is left of a token that is gone', () => {
  expect(Object.keys(SPECIMENS).filter((name) => !names.includes(name))).toEqual([])
})
