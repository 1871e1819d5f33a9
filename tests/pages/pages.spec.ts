import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { e2eUrl } from '../support/e2e-servers'
import { expect, test, uniqueEmail, wrongCode } from '../support/e2e-test'
import { CLIENT_PATHS, hydrated, LOGIN_PATHS, loginPage } from '../support/login-page'
import { layoutShift, watchConsole, watchShifts } from '../support/page-watch'
import { sidewaysScroll } from '../support/sideways-scroll'

/** What every page of the demo keeps to, whatever it shows. */
async function expectSound(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
    await expect(page.getByRole(landmark)).toHaveCount(1)
  }
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page).toHaveTitle(/^.+ · Doorpost demo$|^Doorpost demo$/)
  expect(await sidewaysScroll(page)).toBe(0)
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test.describe(`${colorScheme}, ${width} pixels wide`, () => {
      // Colours are measured at rest, not while a step fades in.
      test.use({ colorScheme, viewport: { width, height: 800 }, contextOptions: { reducedMotion: 'reduce' } })

      test('the front page', async ({ page }) => {
        const complaints = watchConsole(page)
        await watchShifts(page)
        await page.goto('/')
        await expectSound(page)
        expect(await layoutShift(page)).toBe(0)
        expect(complaints).toEqual([])
      })

      test('an address that is none', async ({ page }) => {
        const response = await page.goto('/nowhere')
        expect(response?.status()).toBe(404)
        await expectSound(page)
        const main = page.getByRole('main')
        await expect(main.getByRole('heading')).toHaveText('Page not found')
        await expect(main.getByRole('link', { name: 'Front page' })).toHaveAttribute('href', '/')
        await expect(main.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/login')
      })

      for (const path of LOGIN_PATHS) {
        test(`${path}: both steps, with and without a failure`, async ({ page, emulator }) => {
          const login = loginPage(page)
          const email = uniqueEmail()
          await page.goto(path, hydrated)
          await expectSound(page)
          await login.emailField.fill('ada')
          await login.sendButton.click()
          await expect(login.alert).toBeVisible()
          await expectSound(page)
          await login.askForMail(email)
          await expectSound(page)
          await login.codeField.pressSequentially(wrongCode((await emulator.newestMail(email)).code))
          await expect(login.alert).toBeVisible()
          await expectSound(page)
        })
      }
    })
  }
}

for (const path of ['/', '/login', '/login/actions', '/nowhere']) {
  test(`${path}: nothing is wider than 320 pixels at twice the text size, in any look`, async ({ page, context }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    for (const look of ['ink', 'meadow', 'clay']) {
      await context.addCookies([{ name: 'look', value: look, url: e2eUrl('app') }])
      await page.goto(path)
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
      expect(await sidewaysScroll(page), look).toBe(0)
    }
  })
}

test('the front page leads to every sign-in page, and to the inbox of the emulator', async ({ page }) => {
  await page.goto('/')
  for (const path of [...LOGIN_PATHS, ...CLIENT_PATHS]) {
    await expect(page.locator(`main a[href="${path}"]`).first()).toBeVisible()
  }
  await expect(page.getByRole('link', { name: 'Open the inbox' })).toHaveAttribute('href', e2eUrl('emulator'))
  await expect(page.getByText('DEMO_LIMITS=off')).toBeVisible()
})

test('the bar offers the sign-in, and what is behind it to whoever is signed in', async ({ page, emulator }) => {
  const login = loginPage(page)
  const email = uniqueEmail()
  const bar = page.getByRole('navigation', { name: 'Main' })
  await page.goto('/login', hydrated)
  await expect(bar.getByRole('link', { name: 'Dashboard' })).toHaveCount(0)
  await expect(bar.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/login')
  await login.askForMail(email)
  await login.codeField.pressSequentially((await emulator.newestMail(email)).code)
  await expect(page).toHaveURL('/dashboard')
  await page.goto('/')
  await expect(bar.getByRole('link', { name: 'Sign in' })).toHaveCount(0)
  await expect(bar.getByRole('link', { name: 'Dashboard' })).toHaveAttribute('href', '/dashboard')
  await expect(bar.getByRole('link', { name: 'Settings' })).toHaveAttribute('href', '/account/settings')
})

test('the keyboard skips to what the page is about', async ({ page }) => {
  await page.goto('/login')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(loginPage(page).emailField).toBeFocused()
})
