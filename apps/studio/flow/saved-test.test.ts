import { describe, expect, test } from 'vitest'
import { copyOf } from '../stage/languages'
import { parsePath } from './flow-path'
import { savedTest } from './saved-test'

const saved = (path: string, language = 'en') => savedTest(parsePath(path), copyOf(language))

/** Run by the browser tests of the demo as it is. */
test.each([
  ['send-right_verify-wrong_verify-right', 'wrong-then-right'],
  ['send-right_phone_verify-right', 'second-phone'],
  ['send-right_othertab', 'other-tab'],
  ['send-right_offline_verify-offline_online_verify-right', 'offline-and-back'],
])('%s is saved as the test that runs against the demo', async (path, name) => {
  await expect(saved(path)).toMatchFileSnapshot(`../../../tests/e2e/saved/${name}.spec.ts`)
})

describe('a saved test', () => {
  test('makes the emulator fail where it can', () => {
    expect(saved('send-unavailable')).toContain(
      "tellEmulator('POST', 'faults', { method: 'send', kind: 'deadline', times: 1 })",
    )
    expect(saved('send-right_verify-slow_arrive')).toContain(
      "{ method: 'verify', kind: 'delay', times: 1, delayMs: 3000 }",
    )
    expect(saved('send-right_verify-expired')).toContain("tellEmulator('POST', 'clock', { advanceSeconds: 601 })")
  })

  test('waits as long as the server does, and moves only the clock of the page for longer', () => {
    const text = saved('send-right_wait30_resend-right_verify-old_wait600')
    expect(text).toContain('test.setTimeout(61000)')
    expect(text).toContain('await page.waitForTimeout(31000)')
    expect(text).toContain("pressSequentially((await mailsTo(email, 2))[1]?.code ?? '')")
    expect(text).toContain('await page.clock.fastForward(600000)')
  })

  test('says what cannot happen to a real app, and goes on', () => {
    const text = saved('send-captcha_send-right')
    expect(text).toContain('// Not in this test: "Asked for a code: a CAPTCHA is wanted".')
    expect(text).toContain('await sendButton(page).click()')
  })

  test('locks by as many wrong codes as are left', () => {
    expect(saved('send-right_verify-wrong_verify-locked').match(/wrongCode\(\(/g)).toHaveLength(5)
  })

  test('is in the language that was shown', () => {
    const text = saved('send-right_verify-wrong', 'de')
    expect(text).toContain("test.use({ locale: 'de' })")
    expect(text).toContain('Noch 4 Versuche')
  })

  test('holds no helper that it does not use', () => {
    expect(saved('send-right')).not.toContain('wrongCode')
    expect(saved('')).not.toContain('emulator}')
  })
})
