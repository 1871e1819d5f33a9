import type { Page } from '@playwright/test'
import { ar } from '../../apps/demo/lib/account-words/ar'
import { createSessions } from '../../packages/server/src/session/create-sessions'
import { mintSessionCookie } from '../../packages/server/src/testing/mint-session-cookie'
import { cookieValue, expect, test, uniqueEmail } from '../support/e2e-test'
import { watchConsole } from '../support/page-watch'
import { sidewaysScroll } from '../support/sideways-scroll'
import { signInByCode, subjectOf } from '../support/signed-in'

const firefoxOnWindows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0'

/** Asks first. */
async function signOutEverywhere(page: Page) {
  await page.getByText('Sign out everywhere', { exact: true }).click()
  await page.getByRole('button', { name: 'Yes, sign out everywhere' }).click()
}

const devicesOn = (page: Page) => page.getByRole('main').getByRole('listitem')

test.beforeEach(({ emulator }) => emulator.allowManyMails())

test('a blocked user is refused, with the right words', async ({ context, signIn, emulator }) => {
  const email = 'mallory@example.com'
  await signIn.open()
  await signIn.askForMail(email)
  await signIn.typeCode((await emulator.newestMail(email)).code)
  await expect(signIn.alert).toContainText("You can't sign in here with this address. Use another one, or contact")
  expect(await cookieValue(context, 'session')).toBeUndefined()
})

test('a user who was there before keeps the id', async ({ page, emulator }) => {
  await signInByCode(page, { email: 'grace@example.com', emulator })
  expect(await subjectOf(page)).toBe('user_1002')
})

test('a new user gets an id, and the same one at the next sign-in', async ({ page, context, emulator }) => {
  const email = uniqueEmail()
  await signInByCode(page, { email, emulator })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome')
  await expect(page.getByText(email)).toBeVisible()
  const id = await subjectOf(page)
  expect(id).toMatch(/^user_[\da-f-]{36}$/)
  await context.clearCookies()
  await signInByCode(page, { email, emulator, mailCount: 2 })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome back')
  expect(await subjectOf(page)).toBe(id)
})

test('the dashboard tells what happened, in the visitor’s time', async ({ browser, emulator }) => {
  const context = await browser.newContext({ timezoneId: 'Asia/Kolkata', locale: 'en-GB' })
  const page = await context.newPage()
  const complaints = watchConsole(page)
  await signInByCode(page, { email: uniqueEmail(), emulator })
  await expect(page.getByRole('main').getByRole('listitem').locator('strong')).toHaveText([
    'Email sent',
    'Code entered',
    'Signed in',
    'You stay signed in until',
  ])
  const signedIn = page
    .getByRole('listitem')
    .filter({ hasText: /^Signed in/ })
    .getByRole('time')
  const inIndia = { timeZone: 'Asia/Kolkata', dateStyle: 'medium', timeStyle: 'medium' } as const
  const at = new Date((await signedIn.getAttribute('datetime')) ?? '')
  await expect(signedIn).toHaveText(new Intl.DateTimeFormat('en-GB', inIndia).format(at))
  expect(complaints).toEqual([])
  await context.close()
})

test.describe('an Arabic visitor on a phone with text twice as large', () => {
  test.use({ locale: 'ar', viewport: { width: 320, height: 640 } })

  test('gets dashboard and settings in Arabic, right to left, and never scrolls sideways', async ({
    page,
    emulator,
  }) => {
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '200%'
      })
    })
    await signInByCode(page, { email: `a-rather-long-name-${uniqueEmail()}`, emulator })
    for (const [path, words] of [
      ['/dashboard', ar.dashboard],
      ['/account/settings', ar.settings],
    ] as const) {
      await page.goto(path)
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
      await expect(page).toHaveTitle(`${words.title} · Doorpost demo`)
      await expect(page.getByText(ar.signOutEverywhere, { exact: true })).toBeVisible()
      expect(await sidewaysScroll(page)).toBe(0)
    }
  })
})

test('each browser is a device, and signing one out leaves the other', async ({ page, browser, emulator }) => {
  const email = uniqueEmail()
  await signInByCode(page, { email, emulator })
  const other = await (await browser.newContext({ userAgent: firefoxOnWindows })).newPage()
  await signInByCode(other, { email, emulator, mailCount: 2 })

  await page.goto('/account/settings')
  await expect(devicesOn(page)).toHaveCount(2)
  await expect(devicesOn(page).first()).toContainText(/^Chrome on .*This device/)
  await expect(devicesOn(page).first().getByRole('button')).toHaveCount(0)
  const otherDevice = devicesOn(page).filter({ hasText: 'Firefox on Windows' })
  await otherDevice.getByRole('button', { name: 'Sign out' }).click()
  await expect(otherDevice).toHaveCount(0)
  await expect(page.getByText("You're not signed in anywhere else.")).toBeVisible()

  await other.goto('/dashboard')
  await expect(other).toHaveURL(/\/login\?next=/)
  await page.goto('/dashboard')
  await expect(page).toHaveURL('/dashboard')
  await other.context().close()
})

test('signing another device out asks for a new code if the sign-in was a while ago', async ({
  page,
  context,
  browser,
  signIn,
  emulator,
  baseURL,
}) => {
  const email = uniqueEmail()
  const other = await (await browser.newContext({ userAgent: firefoxOnWindows })).newPage()
  await signInByCode(other, { email, emulator })
  await signInByCode(page, { email, emulator, mailCount: 2 })
  const subject = await subjectOf(page)
  const sessions = createSessions({
    appUrl: baseURL ?? '',
    secrets: process.env.E2E_JWT_SECRET ?? '',
    now: () => Date.now() - 11 * 60_000,
  })
  await context.addCookies([await mintSessionCookie(sessions, { email, subject })])

  await page.goto('/account/settings')
  const otherDevice = devicesOn(page).filter({ hasText: 'Firefox on Windows' })
  await otherDevice.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/login?next=/account/settings&again=1')
  await other.goto('/dashboard')
  await expect(other).toHaveURL('/dashboard')

  await signIn.askForMail(email)
  await signIn.typeCode((await emulator.newestMail(email, 3)).code)
  await expect(page).toHaveURL('/account/settings')
  await otherDevice.getByRole('button', { name: 'Sign out' }).click()
  await expect(otherDevice).toHaveCount(0)
  await other.goto('/dashboard')
  await expect(other).toHaveURL(/\/login\?next=/)
  await other.context().close()
})

test('signing out everywhere ends every device', async ({ page, browser, emulator }) => {
  const email = uniqueEmail()
  await signInByCode(page, { email, emulator })
  const other = await (await browser.newContext()).newPage()
  await signInByCode(other, { email, emulator, mailCount: 2 })

  await page.goto('/account/settings')
  await signOutEverywhere(page)
  await expect(page).toHaveURL('/login')
  await other.goto('/account/settings')
  await expect(other).toHaveURL(/\/login\?next=/)
  await other.context().close()
})

test('deleting the account signs out everywhere, and the next sign-in is a new user', async ({
  page,
  browser,
  emulator,
}) => {
  const email = uniqueEmail()
  await signInByCode(page, { email, emulator })
  const id = await subjectOf(page)
  const other = await (await browser.newContext()).newPage()
  await signInByCode(other, { email, emulator, mailCount: 2 })

  await page.goto('/account/settings')
  await page.getByLabel('I want to delete my account').check()
  await page.getByRole('button', { name: 'Delete account' }).click()
  await expect(page).toHaveURL('/login')
  expect(await cookieValue(page.context(), 'session')).toBeUndefined()
  await other.goto('/dashboard')
  await expect(other).toHaveURL(/\/login\?next=/)
  await other.context().close()

  await signInByCode(page, { email, emulator, mailCount: 3 })
  expect(await subjectOf(page)).not.toBe(id)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a device is signed out all the same', async ({ page, browser, signIn, emulator }) => {
    const email = uniqueEmail()
    const other = await (await browser.newContext({ javaScriptEnabled: true })).newPage()
    await signInByCode(other, { email, emulator })

    await signIn.open('/account/settings')
    await signIn.askForMail(email)
    await signIn.codeField.fill((await emulator.newestMail(email, 2)).code)
    await page.locator('[data-part=verify-button]').click()
    await expect(devicesOn(page)).toHaveCount(2)
    await devicesOn(page).nth(1).getByRole('button', { name: 'Sign out' }).click()
    await expect(devicesOn(page)).toHaveCount(1)

    await other.goto('/dashboard')
    await expect(other).toHaveURL(/\/login\?next=/)
    await other.context().close()
  })

  test('signing out everywhere asks first all the same', async ({ page, context, signIn, emulator }) => {
    const email = uniqueEmail()
    await signIn.open()
    await signIn.askForMail(email)
    await signIn.codeField.fill((await emulator.newestMail(email)).code)
    await page.locator('[data-part=verify-button]').click()
    // Its times are the server's.
    await expect(page.getByRole('time').first()).toHaveText(/ UTC$/)
    await signOutEverywhere(page)
    await expect(page).toHaveURL('/login')
    expect(await cookieValue(context, 'session')).toBeUndefined()
  })

  test('an account is deleted, after a tick', async ({ page, context, signIn, emulator }) => {
    const email = uniqueEmail()
    await signIn.open('/account/settings')
    await signIn.askForMail(email)
    await signIn.codeField.fill((await emulator.newestMail(email)).code)
    await page.locator('[data-part=verify-button]').click()
    // As a browser would that knows no `required`.
    await page.locator('form:has([name=sure])').evaluate((form) => form.setAttribute('novalidate', ''))
    await page.getByRole('button', { name: 'Delete account' }).click()
    await expect(page.getByText('Tick the box first.')).toBeVisible()
    await page.getByLabel('I want to delete my account').check()
    await page.getByRole('button', { name: 'Delete account' }).click()
    await expect(page).toHaveURL('/login')
    expect(await cookieValue(context, 'session')).toBeUndefined()
  })
})
