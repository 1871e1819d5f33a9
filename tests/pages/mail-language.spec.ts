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
  return { openingTag: /<html [^>]*>/.exec(html)?.[0], link }
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

const tagOf = ({ lang, dir }: Copy) => `<html lang="${lang}" dir="${dir}">`

for (const copy of [ar, ja, de]) {
  test.describe(`a browser that asks for ${copy.lang}`, () => {
    test.use({ locale: copy.lang })

    for (const path of LOGIN_PATHS) {
      test(`gets its email from ${path} in the language of the page`, async ({ page, request, emulatorUrl }) => {
        const email = uniqueEmail()
        await page.goto(path)
        await expectLanguage(page, copy)
        await askForMail(page, email)
        expect((await newestMail(request, emulatorUrl, email)).openingTag).toBe(tagOf(copy))
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
      const { openingTag, link } = await newestMail(request, emulatorUrl, email)
      expect(openingTag).toBe(tagOf(copy))

      const elsewhere = await browser.newContext({ locale: copy.lang })
      const other = await elsewhere.newPage()
      await other.goto(link)
      await expectLanguage(other, copy)
      await expect(other.getByRole('button', { name: copy.confirmSubmit, exact: true })).toBeVisible()
      await elsewhere.close()

      const resend = page.getByRole('button', { name: copy.resend('code'), exact: true })
      await expect(resend).toBeVisible({ timeout: 60_000 })
      await resend.click()
      expect((await newestMail(request, emulatorUrl, email, 2)).openingTag).toBe(tagOf(copy))
    })

    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false })

      test('gets its email in the language of the page', async ({ page, context, baseURL, request, emulatorUrl }) => {
        const email = uniqueEmail()
        await page.goto('/login')
        await chooseLanguage(context, 'en', baseURL ?? '')
        await askForMail(page, email)
        expect((await newestMail(request, emulatorUrl, email)).openingTag).toBe(tagOf(copy))
      })
    })
  })
}

test('a chosen language outranks the browser’s', async ({ page, context, baseURL, request, emulatorUrl }) => {
  const email = uniqueEmail()
  await chooseLanguage(context, 'ja', baseURL ?? '')
  await page.goto('/login')
  await askForMail(page, email)
  expect((await newestMail(request, emulatorUrl, email)).openingTag).toBe(tagOf(ja))
})
