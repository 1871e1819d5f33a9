import { ar } from '@doorpost/react/copy/ar'
import { de } from '@doorpost/react/copy/de'
import { en } from '@doorpost/react/copy/en'
import { fr } from '@doorpost/react/copy/fr'
import { it } from '@doorpost/react/copy/it'
import { ja } from '@doorpost/react/copy/ja'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e-test'
import { LOGIN_PATHS } from '../support/login-page'
import { watchConsole } from '../support/page-watch'

const html = (page: Page) => page.locator('html')
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
const light = 'rgb(250, 250, 249)'
const dark = 'rgb(19, 19, 22)'

for (const path of LOGIN_PATHS) {
  test(`${path} speaks the language that is chosen, at once and from then on`, async ({ page }) => {
    const complaints = watchConsole(page)
    await page.goto(path)
    await page.locator('input[type=email]').fill('ada@example.com')
    await page.getByLabel('Language').focus()
    await page.getByLabel('Language').selectOption('ar')
    await expect(heading(page)).toHaveText(ar.emailHeading)
    await expect(html(page)).toHaveAttribute('lang', 'ar')
    await expect(html(page)).toHaveAttribute('dir', 'rtl')
    await expect(page).toHaveTitle(`${ar.emailHeading} · Doorpost demo`)
    // What was typed is still there, and so is the switch's focus.
    await expect(page.locator('input[type=email]')).toHaveValue('ada@example.com')
    await expect(page.getByLabel('Language')).toBeFocused()
    // What stays English says so.
    await expect(page.getByRole('banner')).toHaveAttribute('lang', 'en')
    await expect(page.getByRole('contentinfo')).toHaveAttribute('dir', 'ltr')

    await page.reload()
    await expect(heading(page)).toHaveText(ar.emailHeading)
    await page.goto('/')
    await expect(html(page)).toHaveAttribute('lang', 'en')
    expect(complaints).toEqual([])
  })
}

test('the theme is the system’s until one is chosen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/login')
  expect(await background(page)).toBe(dark)
  await page.getByLabel('Theme').selectOption('light')
  await expect(html(page)).toHaveAttribute('data-dp-theme', 'light')
  expect(await background(page)).toBe(light)

  // The server writes it: it is there before any script.
  expect(await (await page.request.get('/')).text()).toContain('data-dp-theme="light"')
  await page.goto('/')
  await expect(page.getByLabel('Theme')).toHaveValue('light')
  await expect(page.getByLabel('Language')).toHaveCount(0)
})

test.describe('a browser that asks for German', () => {
  test.use({ locale: 'de-AT' })

  test('gets German, and no other language besides the built-in English', async ({ page }) => {
    const scripts: Promise<string>[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.text())
    })
    await page.goto('/login', { waitUntil: 'networkidle' })
    await expect(html(page)).toHaveAttribute('lang', 'de')
    await expect(heading(page)).toHaveText(de.emailHeading)
    const texts = (await Promise.all(scripts))
      .join('')
      .replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    const loaded = [ar, de, en, fr, it, ja].filter(({ emailSentence }) => texts.includes(emailSentence))
    expect(loaded.map(({ lang }) => lang)).toEqual(['de', 'en'])
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a button applies both', async ({ page }) => {
    await page.goto('/login/custom')
    await page.getByLabel('Language').selectOption('he')
    await page.getByLabel('Theme').selectOption('dark')
    await page.getByRole('button', { name: 'Apply' }).click()
    await expect(html(page)).toHaveAttribute('lang', 'he')
    await expect(html(page)).toHaveAttribute('dir', 'rtl')
    await expect(page.getByLabel('Theme')).toHaveValue('dark')
    expect(await background(page)).toBe(dark)
    await page.goto('/login')
    await expect(html(page)).toHaveAttribute('lang', 'he')
  })
})
