import AxeBuilder from '@axe-core/playwright'
import { e2eUrl } from '../support/e2e-servers'
import { cookieValue, expect, test, uniqueEmail } from '../support/e2e-test'
import { loginPage } from '../support/login-page'
import { watchConsole } from '../support/page-watch'

const app = e2eUrl('anyBrowserApp')

test('a link signs in another browser, after a click, and no scanner before it', async ({
  page,
  browser,
  emulator,
}) => {
  const email = uniqueEmail()
  await page.goto(`${app}/login?next=/account/settings`)
  await loginPage(page).askForMail(email)
  const { link } = await emulator.newestMail(email)

  const elsewhere = await browser.newContext()
  const other = await elsewhere.newPage()
  const complaints = watchConsole(other)
  await other.goto(link)
  await expect(other).toHaveURL(`${app}/login/confirm?locale=en`)
  await expect(other).toHaveTitle('Sign in · Doorpost demo')
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(`Sign in as ${email} on this device?`)
  expect(await cookieValue(elsewhere, 'session')).toBeUndefined()
  // Phones load a page again by themselves; the link left the address at the first time.
  await other.reload()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(`Sign in as ${email} on this device?`)
  expect((await new AxeBuilder({ page: other }).analyze()).violations).toEqual([])

  await other.getByRole('button', { name: 'Sign in' }).click()
  await expect(other).toHaveURL(`${app}/account/settings`)
  await expect(other.getByText(email).first()).toBeVisible()

  // The one question is answered: the same link asks no second time.
  await elsewhere.clearCookies()
  await other.goto(link)
  await other.getByRole('button', { name: 'Sign in' }).click()
  await expect(other.getByRole('main').getByRole('alert')).toHaveText(
    'This link has been used or has expired. Send a new one.',
  )
  await other.getByRole('button', { name: 'Sign in' }).click()
  await expect(loginPage(other).emailField).toBeVisible()
  expect(complaints).toEqual([])
  await elsewhere.close()
})

test('without a link it leads to the sign-in page', async ({ page }) => {
  const complaints = watchConsole(page)
  await page.goto('/login/confirm')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Send a new one.')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/login')
  expect(complaints).toEqual([])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('it says what to do instead', async ({ page }) => {
    await page.goto('/login/confirm')
    await page.getByRole('main').getByRole('link', { name: 'start again here' }).click()
    await expect(loginPage(page).emailField).toBeVisible()
  })
})
