import { e2eUrl } from '../support/e2e-servers'
import { expect, test, uniqueEmail } from '../support/e2e-test'
import { hydrated, loginPage } from '../support/login-page'
import { watchConsole } from '../support/page-watch'

test('the email arrives beside the form, and its code signs in', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: e2eUrl('app') })
  const complaints = watchConsole(page)
  const login = loginPage(page)
  const inbox = page.getByRole('region', { name: 'Their inbox' })
  await page.goto('/', hydrated)
  await expect(page).toHaveTitle('Doorpost demo')
  await expect(inbox.getByRole('article')).toHaveCount(0)
  await login.askForMail(uniqueEmail())
  await expect(inbox.getByRole('article')).toHaveCount(1)
  await expect(inbox.getByRole('link', { name: 'Open the link' })).toHaveAttribute('target', '_blank')
  await inbox.getByRole('button', { name: 'Copy code' }).click()
  await expect(inbox.getByRole('status')).toHaveText('Copied')
  await login.codeField.focus()
  await page.keyboard.press('ControlOrMeta+V')
  await expect(page).toHaveURL('/dashboard')
  expect(complaints).toEqual([])
})

test('the link opens in another tab, and the front page goes on by itself', async ({ page, context }) => {
  const login = loginPage(page)
  await page.goto('/', hydrated)
  await login.askForMail(uniqueEmail())
  const tab = context.waitForEvent('page')
  await page.getByRole('link', { name: 'Open the link' }).click()
  await expect(await tab).toHaveURL('/dashboard')
  await expect(page).toHaveURL('/dashboard', { timeout: 15_000 })
})

test('the inbox shows the emails to this visitor and to nobody else', async ({ page, browser }) => {
  await page.goto('/', hydrated)
  await loginPage(page).askForMail(uniqueEmail())
  await expect(page.getByRole('article')).toHaveCount(1)
  const stranger = await browser.newPage()
  await stranger.goto('/', hydrated)
  await expect(stranger.getByRole('article')).toHaveCount(0)
  await stranger.close()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the answer comes back to the front page, and the email with it', async ({ page }) => {
    const login = loginPage(page)
    const inbox = page.getByRole('region', { name: 'Their inbox' })
    await page.goto('/')
    await login.emailField.fill(uniqueEmail())
    await login.sendButton.click()
    await expect(page).toHaveURL(/^[^?]+[/]([?]|$)/)
    await expect(inbox.getByRole('article')).toHaveCount(1)
    await login.codeField.fill((await inbox.locator('.digits').textContent()) ?? '')
    await login.verifyButton.click()
    await expect(page).toHaveURL('/dashboard')
  })
})
