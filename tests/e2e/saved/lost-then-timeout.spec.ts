/**
 * Saved by the Player: send-right_verify-lost_send-right_verify-timeout
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

/** Comes between the page and the app, once. */
const disturbNext = (page: Page, name: string, disturb: (route: Route) => unknown) =>
  page.route(`**${handlers}/${name}`, disturb, { times: 1 })

const emailField = (page: Page) => page.locator('input[type=email]')

const sendButton = (page: Page) => page.locator('[data-part=send-button]')

const codeField = (page: Page) => page.locator('input[autocomplete=one-time-code]')

const alert = (page: Page) => page.locator('[data-part=error]').filter({ hasText: /\S/ })

test('send-right_verify-lost_send-right_verify-timeout', async ({ page }) => {
  const email = `visitor-${randomUUID()}@example.com`
  await page.clock.install()
  await page.goto(signInPage)

  // Asked for a code
  await emailField(page).fill(email)
  await sendButton(page).click()
  await codeField(page).waitFor()
  await mailsTo(email, 1)

  // Typed a code: the sign-in is lost
  await page.context().clearCookies()
  await codeField(page).pressSequentially((await mailsTo(email, 1))[0].code)
  await expect(alert(page)).toContainText('We lost track of this sign-in.')

  // Asked for a code
  await emailField(page).fill(email)
  await sendButton(page).click()
  await codeField(page).waitFor()
  await mailsTo(email, 2)

  // Typed a code: it took too long
  // Between the page and the app, in the browser: a connection does this, and no app.
  await disturbNext(page, 'verify', () => {})
  await codeField(page).pressSequentially((await mailsTo(email, 2))[0].code)
  await page.clock.fastForward(12000)
  await expect(alert(page)).toContainText('That took too long.')
})
