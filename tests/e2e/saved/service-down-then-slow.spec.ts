/**
 * Saved by the Player: send-unavailable_send-slow_arrive
 *
 * Runs against your app (`baseURL` of your Playwright configuration) with the emulator for its email. The kit sends one
 * email a minute to an address: run the app with `limits: false` if the test asks for more.
 */

import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'

/** The emulator that the app sends its email through: the app's own SCALEKIT_ENVIRONMENT_URL. */
const emulator = process.env.SCALEKIT_ENVIRONMENT_URL ?? 'http://localhost:8788'

/** Where the app has its sign-in page. */
const signInPage = '/login'

interface Mail {
  readonly code: string
  readonly link: string
}

/** The emails to an address, newest first, once there are `count` of them. */
async function mailsTo(email: string, count: number): Promise<readonly [Mail, ...Mail[]]> {
  let mails: readonly Mail[] = []
  const read = async () => {
    const inbox = await fetch(`${emulator}/_emulator/messages?to=${encodeURIComponent(email)}`)
    mails = (await inbox.json()).messages
    return mails.length
  }
  await expect.poll(read, { message: `emails to ${email}` }).toBe(count)
  const [newest, ...older] = mails
  if (!newest) throw new Error(`There is no email to ${email}.`)
  return [newest, ...older]
}

/** Tells the emulator something, for every test that uses it: run these tests one after the other. */
async function tellEmulator(method: 'POST' | 'PATCH', path: string, body: object) {
  const answer = await fetch(`${emulator}/_emulator/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(answer.ok).toBe(true)
}

const emailField = (page: Page) => page.locator('input[type=email]')

const sendButton = (page: Page) => page.locator('[data-part=send-button]')

const codeField = (page: Page) => page.locator('input[autocomplete=one-time-code]')

const alert = (page: Page) => page.locator('[data-part=error]').filter({ hasText: /\S/ })

test.afterEach(() => tellEmulator('POST', 'reset', {}))

test('send-unavailable_send-slow_arrive', async ({ page }) => {
  const email = `visitor-${randomUUID()}@example.com`
  await page.goto(signInPage)

  // Asked for a code: the email service is down
  await tellEmulator('POST', 'faults', { method: 'send', kind: 'deadline', times: 1 })
  await emailField(page).fill(email)
  await sendButton(page).click()
  await expect(alert(page)).toContainText("We can't send email right now.")

  // Asked for a code: the response is slow
  await tellEmulator('POST', 'faults', { method: 'send', kind: 'delay', times: 1, delayMs: 3000 })
  await emailField(page).fill(email)
  await sendButton(page).click()
  await expect(page.locator('[aria-busy=true]').first()).toBeVisible()

  // The slow response arrived
  await codeField(page).waitFor()
  await mailsTo(email, 1)
})
