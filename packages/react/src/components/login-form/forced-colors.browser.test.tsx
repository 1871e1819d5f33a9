import { afterEach, beforeEach, expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import { visit } from '../../../test-support/visit-in-browser'
import { fakePending } from '../../testing/fake-data'

const emulate = (value: 'active' | 'none') =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] })

beforeEach(() => emulate('active'))
afterEach(() => emulate('none'))

test('the envelope, whose strokes the browser does not force, has the colour of the text', () => {
  const { container } = visit({ props: { pending: fakePending({ delivery: 'link' }) } })
  const envelope = container.querySelector('[data-part=envelope]') ?? container
  expect(getComputedStyle(envelope).stroke).toBe(getComputedStyle(envelope).color)
})

test('the sign before an error keeps what is drawn in it', () => {
  const { container } = visit({ props: { pending: fakePending(), error: { code: 'invalid_code', attemptsLeft: 4 } } })
  const error = container.querySelector('[data-part=error]')
  if (!error) throw new Error('there is no error')
  const { backgroundImage, color } = getComputedStyle(error, '::before')
  expect([backgroundImage.includes('gradient'), color]).toEqual([true, getComputedStyle(error).color])
})
