import { expect, test } from 'vitest'
import { slugOf, stateOf, storyIdOf } from './state-id'
import { STATE_NAMES } from './state-table'

test('every state has an id of its own that can stand in an address', () => {
  for (const name of STATE_NAMES) {
    expect(slugOf(name)).toMatch(/^[\w-]+$/)
    expect(stateOf(slugOf(name))).toBe(name)
  }
  expect(storyIdOf('code.5-long')).toBe('states-code--five-long')
  expect(stateOf('code--never')).toBeUndefined()
})
