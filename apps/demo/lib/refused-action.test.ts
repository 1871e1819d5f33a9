import { expect, it } from 'vitest'
import { signInFor } from './refused-action'

it.each([
  ['no_session', '/login?next=/account/settings'],
  ['sign_in_too_old', '/login?next=/account/settings&again=1'],
  // Still signed in, and nothing was done: to be sent away would look as if it had been.
  ['store_unavailable', null],
  ['origin_not_allowed', null],
] as const)('leads %s to %s', (code, expected) => {
  expect(signInFor(code, '/account/settings')).toBe(expected)
})
