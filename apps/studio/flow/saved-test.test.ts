import { describe, expect, test } from 'vitest'
import { copyOf } from '../stage/languages'
import { parsePath } from './flow-path'
import { savedNotes, savedTest } from './saved-test'

const saved = (path: string, language = 'en') => savedTest(parsePath(path), copyOf(language))

/** Run by the browser tests of the demo as it is. */
test.each([
  ['send-right_verify-wrong_verify-right', 'wrong-then-right'],
  ['send-right_phone_verify-right', 'second-phone'],
  ['send-right_othertab', 'other-tab'],
  ['send-right_offline_verify-offline_online_verify-right', 'offline-and-back'],
  ['send-right_verify-expired', 'expired-code'],
  ['send-denied_send-right', 'refused-send'],
  ['send-unavailable_send-slow_arrive', 'service-down-then-slow'],
  ['send-right_verify-lost_send-right_verify-timeout', 'lost-then-timeout'],
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

  test('waits as long as the server does, and moves the clocks for longer', () => {
    const text = saved('send-right_wait30_resend-right_verify-old_wait600')
    expect(text).toContain('test.setTimeout(61000)')
    expect(text).toContain('await page.waitForTimeout(31000)')
    expect(text).toContain("pressSequentially((await mailsTo(email, 2))[1]?.code ?? '')")
    expect(text).toContain('await page.clock.fastForward(600000)')
    expect(text).toContain("await tellEmulator('POST', 'clock', { advanceSeconds: 600 })")
  })

  test('leaves an emulator that it told something as it was', () => {
    const asBefore = "test.afterEach(() => tellEmulator('POST', 'reset', {}))"
    expect(saved('send-unavailable')).toContain(asBefore)
    expect(saved('send-right')).not.toContain(asBefore)
  })

  test.each([
    ['send-limited', "answerNext(page, 'send', 429, { code: 'rate_limited', retryAfterSeconds: 30 })"],
    ['send-captcha', "answerNext(page, 'send', 403, { code: 'challenge_required' })"],
    ['send-right_verify-store', "answerNext(page, 'verify', 503, { code: 'store_unavailable' })"],
    ['send-right_resend-dropped', "disturbNext(page, 'resend', (route) => route.abort())"],
    ['send-odd', "body: '<h1>"],
  ])('answers in place of the app where nothing makes it say so, and says that: %s', (path, answer) => {
    const text = saved(path)
    expect(text).toContain(answer)
    expect(savedNotes(parsePath(path), copyOf('en'))).toHaveLength(1)
  })

  test('says which steps are not what happens to a real app', () => {
    const notesOf = (path: string) => savedNotes(parsePath(path), copyOf('en'))
    expect(notesOf('send-right_verify-expired_verify-lost_verify-unavailable')).toEqual([])
    expect(notesOf('send-cookies_send-right')).toEqual([
      {
        at: 1,
        step: 'Asked for a code: cookies are blocked',
        note: 'Not in this test: cookies are blocked by a setting of the browser, which no test can change.',
      },
    ])
    for (const { step, note } of notesOf('send-cookies_send-denied_send-right_wait600')) {
      expect(saved('send-cookies_send-denied_send-right_wait600')).toContain(`  // ${step}\n  // ${note}\n`)
    }
  })

  test('locks by as many wrong codes as are left', () => {
    expect(saved('send-right_verify-wrong_verify-locked').match(/wrongCode\(\(/g)).toHaveLength(5)
  })

  test('expects the link of an email that has expired to be refused', () => {
    const refused = "toContainText('This link has been used or has expired.')"
    expect(saved('send-right_wait600_link')).toContain(refused)
    expect(saved('send-right_wait600_othertab')).toContain(refused)
    expect(saved('send-right_wait600_send-right_link')).not.toContain(refused)
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
