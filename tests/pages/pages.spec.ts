import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { e2eUrl } from '../support/e2e-servers'
import { expect, test, uniqueEmail, wrongCode } from '../support/e2e-test'
import { hydrated, LOGIN_PATHS, loginPage } from '../support/login-page'
import { layoutShift, watchConsole, watchShifts } from '../support/page-watch'

/** What every page of the demo keeps to, whatever it shows. */
async function expectSound(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
    await expect(page.getByRole(landmark)).toHaveCount(1)
  }
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page).toHaveTitle(/^.+ · Doorpost demo$|^Doorpost demo$/)
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
  expect(scrollWidth).toBe(clientWidth)
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

test('the front page leads to every sign-in page, and to the inbox of the emulator', async ({ page }) => {
  await page.goto('/')
  for (const path of LOGIN_PATHS) await expect(page.locator(`main a[href="${path}"]`).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Open the inbox' })).toHaveAttribute('href', e2eUrl('emulator'))
  await expect(page.getByText('DEMO_LIMITS=off')).toBeVisible()
})

test('the keyboard skips to what the page is about', async ({ page }) => {
  await page.goto('/login')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(loginPage(page).emailField).toBeFocused()
})
