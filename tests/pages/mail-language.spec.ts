import { ar } from '@doorpost/react/copy/ar'
import { type APIRequestContext, expect, type Page } from '@playwright/test'
import { test, uniqueEmail } from '../support/e2e-test'
import { LOGIN_PATHS } from '../support/login-page'

/** The tag that opens the newest email to an address, once there are `count` of them. */
async function openingTag(request: APIRequestContext, emulatorUrl: string, to: string, count = 1) {
  const read = async () => (await request.get(`${emulatorUrl}/_emulator/messages`, { params: { to } })).json()
  await expect.poll(async () => (await read()).messages.length).toBe(count)
  return /<html [^>]*>/.exec((await read()).messages[0].html)?.[0]
}

async function askForMail(page: Page, email: string) {
  await page.locator('input[type=email]').fill(email)
  await page.locator('input[type=email]').press('Enter')
  await expect(page.locator('input[autocomplete=one-time-code]')).toBeVisible()
}

test.describe('a browser that asks for Arabic', () => {
  test.use({ locale: 'ar' })

  for (const path of LOGIN_PATHS) {
    test(`gets its email from ${path} in Arabic, from right to left`, async ({ page, request, emulatorUrl }) => {
      const email = uniqueEmail()
      await page.goto(path)
      await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
      await askForMail(page, email)
      expect(await openingTag(request, emulatorUrl, email)).toBe('<html lang="ar" dir="rtl">')
    })
  }

  test('gets a resent one in Arabic, too', async ({ page, request, emulatorUrl }) => {
    test.setTimeout(90_000)
    const email = uniqueEmail()
    await page.goto('/login')
    await askForMail(page, email)
    const resend = page.getByRole('button', { name: ar.resend('code'), exact: true })
    await expect(resend).toBeVisible({ timeout: 60_000 })
    await resend.click()
    expect(await openingTag(request, emulatorUrl, email, 2)).toBe('<html lang="ar" dir="rtl">')
  })
})

test('a chosen language outranks the browser’s', async ({ page, context, baseURL, request, emulatorUrl }) => {
  const email = uniqueEmail()
  await context.addCookies([{ name: 'language', value: 'ja', url: baseURL ?? '' }])
  await page.goto('/login')
  await askForMail(page, email)
  expect(await openingTag(request, emulatorUrl, email)).toBe('<html lang="ja" dir="ltr">')
})
