import type { Copy } from '@doorpost/react'
import { ar } from '@doorpost/react/copy/ar'
import { de } from '@doorpost/react/copy/de'
import { ja } from '@doorpost/react/copy/ja'
import { type APIRequestContext, type BrowserContext, expect, type Page } from '@playwright/test'
import { e2eUrl } from '../support/e2e-servers'
import { test, uniqueEmail } from '../support/e2e-test'
import { LOGIN_PATHS } from '../support/login-page'

/** The newest email to an address, once there are `count` of them. */
async function newestMail(request: APIRequestContext, emulatorUrl: string, to: string, count = 1) {
  const read = async () => (await request.get(`${emulatorUrl}/_emulator/messages`, { params: { to } })).json()
  await expect.poll(async () => (await read()).messages.length).toBe(count)
  const [{ html, link }] = (await read()).messages
  return { html, link }
}

async function askForMail(page: Page, email: string) {
  await page.locator('input[type=email]').fill(email)
  await page.locator('input[type=email]').press('Enter')
  await expect(page.locator('input[autocomplete=one-time-code]')).toBeVisible()
}

const chooseLanguage = (context: BrowserContext, value: string, url: string) =>
  context.addCookies([{ name: 'language', value, url }])

async function expectLanguage(page: Page, { lang, dir }: Copy) {
  await expect(page.locator('html')).toHaveAttribute('lang', lang)
  await expect(page.locator('html')).toHaveAttribute('dir', dir)
}

/** The email as a mail program shows it: language, direction, and nothing in another language. */
async function expectMailIn(context: BrowserContext, html: string, copy: Copy) {
  const mail = await context.newPage()
  await mail.setContent(html)
  await expectLanguage(mail, copy)
  await expect(mail.getByRole('heading')).toHaveCSS('direction', copy.dir)
  await expect(mail.locator('body')).not.toContainText(/sign[ -]in|this link|expires/i)
  await mail.close()
}

for (const copy of [ar, ja, de]) {
  test.describe(`a browser that asks for ${copy.lang}`, () => {
    test.use({ locale: copy.lang })

    for (const path of LOGIN_PATHS) {
      test(`gets its email from ${path} in the language of the page`, async ({ page, request, emulatorUrl }) => {
        const email = uniqueEmail()
        await page.goto(path)
        await expectLanguage(page, copy)
        await askForMail(page, email)
        await expectMailIn(page.context(), (await newestMail(request, emulatorUrl, email)).html, copy)
      })
    }

    test('has page, email, confirm page and resent email in one language', async ({
      page,
      context,
      browser,
      request,
      emulatorUrl,
    }) => {
      test.setTimeout(90_000)
      const app = e2eUrl('anyBrowserApp')
      const email = uniqueEmail()
      await page.goto(`${app}/login`)
      await expectLanguage(page, copy)
      // In another tab the visitor chose English by now; this page is as it was.
      await chooseLanguage(context, 'en', app)
      await askForMail(page, email)
      const { html, link } = await newestMail(request, emulatorUrl, email)
      await expectMailIn(context, html, copy)

      // The visitor comes from that email, whatever this other browser is set to.
      const elsewhere = await browser.newContext({ locale: 'en' })
      const other = await elsewhere.newPage()
      await other.goto(link)
      for (const _ of ['at first', 'loaded again']) {
        await expectLanguage(other, copy)
        await expect(other.locator('[data-part=login]')).toHaveCSS('direction', copy.dir)
        await expect(other.getByRole('heading', { name: copy.confirmHeading(email), exact: true })).toBeVisible()
        await expect(other.getByRole('button', { name: copy.confirmSubmit, exact: true })).toBeVisible()
        await other.reload()
      }
      await elsewhere.close()

      const resend = page.getByRole('button', { name: copy.resend('code'), exact: true })
      await expect(resend).toBeVisible({ timeout: 60_000 })
      await resend.click()
      await expectMailIn(context, (await newestMail(request, emulatorUrl, email, 2)).html, copy)
    })

    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false })

      test('gets its email in the language of the page', async ({ page, context, baseURL, request, emulatorUrl }) => {
        const email = uniqueEmail()
        await page.goto('/login')
        await chooseLanguage(context, 'en', baseURL ?? '')
        await askForMail(page, email)
        await expectMailIn(context, (await newestMail(request, emulatorUrl, email)).html, copy)
      })
    })
  })
}

test('a chosen language outranks the browser’s', async ({ page, context, baseURL, request, emulatorUrl }) => {
  const email = uniqueEmail()
  await chooseLanguage(context, 'ja', baseURL ?? '')
  await page.goto('/login')
  await askForMail(page, email)
  await expectMailIn(context, (await newestMail(request, emulatorUrl, email)).html, ja)
})

test('a stranger sees the kit’s template in the inbox, in the page’s language and the demo’s name', async ({
  page,
  context,
  baseURL,
  emulatorUrl,
}) => {
  const email = uniqueEmail()
  await chooseLanguage(context, 'ar', baseURL ?? '')
  await page.goto('/login')
  await askForMail(page, email)
  await page.goto(emulatorUrl)
  await page.getByRole('searchbox', { name: 'Filter by address' }).fill(email)
  await expect(page.getByText(`From Doorpost · To ${email}`)).toBeVisible()
  const mail = page.frameLocator(`iframe[title="Email to ${email}"]`)
  await expect(mail.getByRole('heading', { level: 1 })).toHaveCSS('direction', 'rtl')
  await expect(mail.getByRole('heading', { level: 1 })).toContainText('Doorpost')
  // Only the template says where the email was asked for.
  await expect(mail.getByText('Chrome')).toBeVisible()
})
