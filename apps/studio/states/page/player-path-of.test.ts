import { expect, test } from 'vitest'
import { formatPath, parsePath } from '../../flow/flow-path'
import { rowOf, STATE_NAMES } from '../state-table'
import { playerPathOf } from './player-path-of'

test('the Player is told how a state is reached', () => {
  expect(playerPathOf(rowOf('email.idle').args)).toBe('')
  expect(playerPathOf(rowOf('code.expired').args)).toBe('send-right_wait600')
  expect(playerPathOf(rowOf('code.wrong-again').args)).toBe('send-right_verify-wrong_verify-wrong')
  expect(playerPathOf(rowOf('code.resent').args)).toBe('send-right_wait30_resend-right')
  expect(playerPathOf(rowOf('code.verifying').args)).toBe('send-right_verify-slow')
  expect(playerPathOf(rowOf('link.different-browser').args)).toBe('send-right_otherbrowser')
})

test('nothing is promised that the Player has no words for', () => {
  expect(playerPathOf(rowOf('link.confirm').args)).toBeUndefined()
  expect(playerPathOf(rowOf('code.5-long').args)).toBeUndefined()
  for (const name of STATE_NAMES) {
    const path = playerPathOf(rowOf(name).args)
    if (path !== undefined) expect(formatPath(parsePath(path))).toBe(path)
  }
})
