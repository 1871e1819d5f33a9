import { expect, test } from 'vitest'
import { rowOf, STATE_NAMES } from '../state-table'
import { howReached } from './how-reached'

test('what happened before a state is told in order', () => {
  expect(howReached(rowOf('code.expired').args)).toEqual([
    'The address was sent, and the email is on its way.',
    '10 minutes went by.',
  ])
  expect(howReached(rowOf('code.wrong').args)).toEqual([
    'The address was sent, and the email is on its way.',
    'The visitor sent a code. The server: wrong code.',
  ])
  expect(howReached(rowOf('link.different-browser').args)).toEqual([
    'The link in the email was opened: link of another browser.',
  ])
})

test('each state has its own story', () => {
  const stories = STATE_NAMES.map((name) => howReached(rowOf(name).args).join(' '))
  const twice = stories.filter((story, index) => stories.indexOf(story) !== index)
  expect(twice).toEqual([])
})
