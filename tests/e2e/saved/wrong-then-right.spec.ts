/**
 * Saved by the Player: send-right_verify-wrong_verify-right
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

/** A code of the same shape that is not the one of the email; another for each turn. */
const wrongCode = (code: string, turn: number) => `${(Number(code[0]) + turn) % 10}${code.slice(1)}`

const emailField = (page: Page) => page.locator('input[type=email]')

const sendButton = (page: Page) => page.locator('[data-part=send-button]')

const codeField = (page: Page) => page.locator('input[autocomplete=one-time-code]')

const alert = (page: Page) => page.locator('[data-part=error]').filter({ hasText: /\S/ })

test('send-right_verify-wrong_verify-right', async ({ page }) => {
  const email = `visitor-${randomUUID()}@example.com`
  await page.goto(signInPage)

  // Asked for a code
  await emailField(page).fill(email)
  await sendButton(page).click()
  await codeField(page).waitFor()
  await mailsTo(email, 1)

  // Typed a wrong code
  await codeField(page).pressSequentially(wrongCode((await mailsTo(email, 1))[0].code, 1))
  await expect(alert(page)).toContainText("That code isn't right. 4 tries left.")

  // Typed the right code
  await codeField(page).pressSequentially((await mailsTo(email, 1))[0].code)
  await page.waitForURL(`**${signedInPage}`)
})
