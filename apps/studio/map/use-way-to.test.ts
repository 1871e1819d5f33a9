import { expect, test } from 'vitest'
import { STATE_NAMES } from '../states/state-table'
import { wayTo } from './use-way-to'

test('a way leads to each state from the empty page', () => {
  expect(STATE_NAMES.filter((name) => wayTo(name)?.steps.at(-1)?.to !== name)).toEqual(['email.idle'])
  expect(wayTo('email.idle')?.steps).toEqual([])
})

test('the way to a state is told in order', () => {
  expect(wayTo('code.expired')?.steps.map(({ label }) => label)).toEqual([
    'asks for a code',
    'the mail is sent',
    'the ten minutes of the code go by',
  ])
})
