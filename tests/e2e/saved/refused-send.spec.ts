/**
 * Saved by the Player: send-denied_send-right
 *
 * Runs against your app (`baseURL` of your Playwright configuration) with the emulator for its email. The kit sends one
 * email a minute to an address: run the app with `limits: false` if the test asks for more.
 */

import { randomUUID } from 'node:crypto'
import { expect, type Page, type Route, test } from '@playwright/test'

/** The emulator that the app sends its email through: the app's own SCALEKIT_ENVIRONMENT_URL. */
const emulator = process.env.SCALEKIT_ENVIRONMENT_URL ?? 'http://localhost:8788'

/** Where the app has its sign-in page. */
const signInPage = '/login'

/** Where the app has the kit's handlers. */
const handlers = '/api/auth'

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

/** Answers the next request of this name in the app's place. */
const answerNext = (page: Page, name: string, status: number, error: object) =>
  disturbNext(page, name, (route) => route.fulfill({ status, json: { error } }))

/** Comes between the page and the app, once. */
const disturbNext = (page: Page, name: string, disturb: (route: Route) => unknown) =>
  page.route(`**${handlers}/${name}`, disturb, { times: 1 })

const emailField = (page: Page) => page.locator('input[type=email]')

const sendButton = (page: Page) => page.locator('[data-part=send-button]')

const codeField = (page: Page) => page.locator('input[autocomplete=one-time-code]')

const alert = (page: Page) => page.locator('[data-part=error]').filter({ hasText: /\S/ })

test('send-denied_send-right', async ({ page }) => {
  const email = `visitor-${randomUUID()}@example.com`
  await page.goto(signInPage)

  // Asked for a code: the address is not allowed
  // Answered in the browser, in place of the app: no emulator makes an app say this.
  await answerNext(page, 'send', 403, { code: 'email_not_allowed' })
  await emailField(page).fill(email)
  await sendButton(page).click()
  await expect(alert(page)).toContainText("You can't sign in here with this address.")

  // Asked for a code
  await emailField(page).fill(email)
  await sendButton(page).click()
  await codeField(page).waitFor()
  await mailsTo(email, 1)
})
