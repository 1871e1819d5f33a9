import { ar } from '@doorpost/react/copy/ar'
import { expect, test, uniqueEmail, wrongCode } from '../support/e2e-test'
import { CLIENT_PATHS, hydrated, loginPage } from '../support/login-page'
import { watchConsole } from '../support/page-watch'
import { sidewaysScroll } from '../support/sideways-scroll'

for (const path of CLIENT_PATHS) {
  test.describe(path, () => {
    test('nothing of Doorpost is on it but the pill, which leads out and switches', async ({ page }) => {
      const complaints = watchConsole(page)
      await page.goto(path, hydrated)
      await expect(page.getByRole('banner')).toHaveCount(0)
      await expect(page.getByRole('contentinfo')).toHaveCount(0)
      await page.locator('input[type=email]').fill('ada@example.com')
      await page.getByText('Demo', { exact: true }).click()
      await expect(page.getByRole('link', { name: 'Back to Doorpost' })).toHaveAttribute('href', '/')
      await page.getByLabel('Language').selectOption('ar')
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
      await expect(page.getByLabel(ar.emailLabel, { exact: true })).toHaveValue('ada@example.com')
      expect(complaints).toEqual([])
    })

    test('shows its own source', async ({ page }) => {
      await page.goto(path)
      await page.getByText('Demo', { exact: true }).click()
      await page.getByRole('link', { name: 'See the code' }).click()
      await expect(page).toHaveURL(`${path}/code`)
      await expect(page.getByRole('main').locator('pre').first()).toContainText('export function SignIn(')
      await page.getByRole('link', { name: 'Back to the page' }).click()
      await expect(page).toHaveURL(path)
    })

    test('a code that is over leaves one button, which counts', async ({ page, emulator }) => {
      const login = loginPage(page)
      const email = uniqueEmail()
      await page.goto(path, hydrated)
      await login.askForMail(email)
      const { code } = await emulator.newestMail(email)
      const answers = ['4 tries left', '3 tries left', '2 tries left', 'One try left', /^Too many wrong codes\.$/]
      for (const [index, left] of answers.entries()) {
        await login.codeField.pressSequentially(wrongCode(code, index + 1))
        await expect(login.alert).toContainText(left)
        await expect(login.codeField).toHaveValue('')
      }
      await expect(login.verifyButton).toHaveCount(0)
      const counting = page.getByRole('button', { name: /^Send a new code in \d:\d\d$/ })
      await expect(counting).toHaveAttribute('aria-disabled', 'true')
    })

    test('a right code ends in an ending', async ({ page, emulator }) => {
      const login = loginPage(page)
      const email = uniqueEmail()
      await page.goto(path, hydrated)
      await login.askForMail(email)
      // A navigation that leads nowhere: the page stays.
      await page.route('**/dashboard', (route) => route.fulfill({ status: 204 }))
      await login.codeField.pressSequentially((await emulator.newestMail(email)).code)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText("You're signed in")
      await expect(page.getByText(/^Taking you to /)).toBeVisible()
      await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
    })

    test('never scrolls sideways on a phone with text twice as large', async ({ page, emulator }) => {
      await page.setViewportSize({ width: 320, height: 640 })
      const login = loginPage(page)
      const email = uniqueEmail()
      for (const open of [path, `${path}/code`]) {
        await page.goto(open, hydrated)
        await page.evaluate(() => {
          document.documentElement.style.fontSize = '200%'
        })
        expect(await sidewaysScroll(page), open).toBe(0)
      }
      await page.goto(path, hydrated)
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
      await login.askForMail(email)
      await emulator.newestMail(email)
      expect(await sidewaysScroll(page)).toBe(0)
    })
  })
}
