import { expect, test } from 'vitest'
import { defaultArgs, withinBounds } from './stage-args'

test('an address cannot ask for more than a page can draw', () => {
  const { codeLength, attemptsLeft } = withinBounds({ ...defaultArgs, codeLength: 1e9, attemptsLeft: 1e9 })
  expect([codeLength, attemptsLeft]).toEqual([20, 20])
  expect(withinBounds(defaultArgs)).toEqual(defaultArgs)
})
