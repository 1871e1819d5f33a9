/**
 * Saved by the Player: send-right_offline_verify-offline_online_verify-right
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

/** Where the app takes somebody who has signed in. */
const signedInPage = '/dashboard'

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

const emailField = (page: Page) => page.locator('input[type=email]')

const sendButton = (page: Page) => page.locator('[data-part=send-button]')

const codeField = (page: Page) => page.locator('input[autocomplete=one-time-code]')

const alert = (page: Page) => page.locator('[data-part=error]').filter({ hasText: /\S/ })

test('send-right_offline_verify-offline_online_verify-right', async ({ page }) => {
  const email = `visitor-${randomUUID()}@example.com`
  await page.goto(signInPage)

  // Asked for a code
  await emailField(page).fill(email)
  await sendButton(page).click()
  await codeField(page).waitFor()
  await mailsTo(email, 1)

  // Lost the connection
  await page.context().setOffline(true)

  // Typed a code: no connection
  await codeField(page).pressSequentially((await mailsTo(email, 1))[0].code)
  await expect(alert(page)).toContainText("You're offline.")

  // The connection came back
  await page.context().setOffline(false)

  // Typed the right code
  await page.waitForURL(`**${signedInPage}`)
})
