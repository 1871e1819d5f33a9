import type { Browser, Page } from '@playwright/test'
import { signInByCode, subjectOf } from '../support/signed-in'
import { cookieValue, uniqueEmail, wrongCode } from '../support/visitor'
import { expect, test } from './postgres-test'
import { readSuite } from './suite'

/** From now on this instance answers the page. */
const lead = (page: Page, instance: 1 | 2) => page.setExtraHTTPHeaders({ 'x-instance': String(instance) })

async function pageAt(browser: Browser, instance: 1 | 2): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await lead(page, instance)
  return page
}

const devicesOn = (page: Page) => page.getByRole('main').getByRole('listitem')

test('a seeded user signs in at one instance, keeps the id, and is known to the other', async ({ page, emulator }) => {
  await lead(page, 1)
  await signInByCode(page, { email: 'grace@example.com', emulator })
  expect(await subjectOf(page)).toBe('user_1002')
  await lead(page, 2)
  await page.goto('/dashboard')
  expect(await subjectOf(page)).toBe('user_1002')
})

test('a blocked user is refused, with the right words', async ({ page, context, signIn, emulator }) => {
  const email = 'mallory@example.com'
  await lead(page, 2)
  await signIn.open()
  await signIn.askForMail(email)
  await signIn.typeCode((await emulator.newestMail(email)).code)
  await expect(signIn.alert).toContainText(
    "You can't sign in here with this address. Use another one, or contact the site.",
  )
  expect(await cookieValue(context, 'session')).toBeUndefined()
})

test('a mail of one instance is answered at the other, which knows the wrong codes', async ({
  page,
  signIn,
  emulator,
}) => {
  const email = uniqueEmail()
  await lead(page, 1)
  await signIn.open()
  await signIn.askForMail(email)
  const { code } = await emulator.newestMail(email)
  await signIn.typeCode(wrongCode(code))
  await expect(signIn.alert).toContainText('4 tries left')
  await lead(page, 2)
  await signIn.typeCode(wrongCode(code, 2))
  await expect(signIn.alert).toContainText('3 tries left')
  await signIn.typeCode(code)
  await expect(page).toHaveURL('/dashboard')
})

test('a device that is signed out at one instance is out at the other', async ({ page, browser, emulator }) => {
  const email = uniqueEmail()
  const other = await pageAt(browser, 2)
  await signInByCode(other, { email, emulator })
  await lead(page, 1)
  await signInByCode(page, { email, emulator, mailCount: 2 })

  await page.goto('/account/settings')
  await expect(devicesOn(page)).toHaveCount(2)
  await devicesOn(page).nth(1).getByRole('button', { name: 'Sign out' }).click()
  await expect(devicesOn(page)).toHaveCount(1)

  await other.goto('/dashboard')
  await expect(other).toHaveURL(/\/login\?next=/)
  await page.goto('/dashboard')
  await expect(page).toHaveURL('/dashboard')
  await other.context().close()
})

test('signing out everywhere at one instance reaches the other', async ({ page, browser, emulator }) => {
  const email = uniqueEmail()
  const other = await pageAt(browser, 2)
  await signInByCode(other, { email, emulator })
  await lead(page, 1)
  await signInByCode(page, { email, emulator, mailCount: 2 })
  await page.getByText('Sign out everywhere', { exact: true }).click()
  await page.getByRole('button', { name: 'Yes, sign out everywhere' }).click()
  await expect(page).toHaveURL('/login')
  await other.goto('/account/settings')
  await expect(other).toHaveURL(/\/login\?next=/)
  await other.context().close()
})

test('both instances came up at once without a complaint, and no log names an address', async ({ page, emulator }) => {
  await signInByCode(page, { email: uniqueEmail(), emulator })
  const log = await (await fetch(`${readSuite().appUrl}/_logs`)).text()
  expect(log.match(/Ready in/g)).toHaveLength(2)
  expect(log).not.toMatch(/error|could not|example\.com/i)
})
