import { ar } from '@doorpost/react/copy/ar'
import { de } from '@doorpost/react/copy/de'
import { en } from '@doorpost/react/copy/en'
import { fr } from '@doorpost/react/copy/fr'
import { it } from '@doorpost/react/copy/it'
import { ja } from '@doorpost/react/copy/ja'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e-test'
import { watchConsole } from '../support/page-watch'
import { sidewaysScroll } from '../support/sideways-scroll'

const html = (page: Page) => page.locator('html')
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
const light = 'rgb(255, 255, 255)'
const dark = 'rgb(19, 19, 22)'

/** By their names, as the frame's labels are in the visitor's language. */
const control = (page: Page, name: 'language' | 'theme') => page.locator(`select[name=${name}]`)

for (const path of ['/login', '/login/actions']) {
  test(`${path} speaks the language that is chosen, at once and from then on`, async ({ page }) => {
    await page.goto(path)
    await page.locator('input[type=email]').fill('ada@example.com')
    await page.getByLabel('Language').focus()
    await page.getByLabel('Language').selectOption('ar')
    await expect(heading(page)).toHaveText(ar.headingFor('both', 'Doorpost'))
    await expect(html(page)).toHaveAttribute('lang', 'ar')
    await expect(html(page)).toHaveAttribute('dir', 'rtl')
    await expect(page).toHaveTitle(`${ar.emailHeading} · Doorpost demo`)
    // What was typed is still there, and so is the switch's focus.
    await expect(page.locator('input[type=email]')).toHaveValue('ada@example.com')
    await expect(control(page, 'language')).toBeFocused()
    // The frame speaks it too.
    await expect(page.getByLabel('اللغة')).toBeFocused()
    await expect(page.getByRole('navigation', { name: 'القائمة الرئيسية' })).toBeVisible()

    await page.reload()
    await expect(heading(page)).toHaveText(ar.headingFor('both', 'Doorpost'))
    await page.goto('/')
    await expect(html(page)).toHaveAttribute('lang', 'ar')
    await page.goto('/nowhere')
    await expect(html(page)).toHaveAttribute('dir', 'rtl')
    await expect(heading(page)).toHaveText('الصفحة غير موجودة')
  })
}

test('the front page is in every language', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto('/')
  const headings = new Set<string>()
  const tags = await control(page, 'language')
    .locator('option')
    .evaluateAll((all) => all.map((option) => option.getAttribute('lang') ?? ''))
  for (const tag of tags) {
    await control(page, 'language').selectOption(tag)
    await expect(html(page)).toHaveAttribute('lang', tag)
    headings.add((await heading(page).textContent()) ?? tag)
    expect.soft(await sidewaysScroll(page), tag).toBe(0)
  }
  expect(headings.size).toBe(tags.length)
})

test('the theme is the system’s until one is chosen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/login')
  expect(await background(page)).toBe(dark)
  await page.getByLabel('Theme').selectOption('light')
  await expect(html(page)).toHaveAttribute('data-dp-theme', 'ink light')
  expect(await background(page)).toBe(light)

  // The server writes it: it is there before any script.
  expect(await (await page.request.get('/')).text()).toContain('data-dp-theme="ink light"')
  await page.goto('/')
  await expect(page.getByLabel('Theme')).toHaveValue('light')
})

test('a look is put on at once and kept, from the switch or from its picture', async ({ page }) => {
  const complaints = watchConsole(page)
  await page.goto('/login')
  await page.getByRole('radio', { name: 'Meadow' }).check()
  await expect(html(page)).toHaveAttribute('data-dp-theme', 'meadow')
  await page.goto('/')
  await expect(page.getByRole('radio', { name: 'Meadow' })).toBeChecked()

  await page.getByRole('button', { name: 'Clay · Dark' }).click()
  await expect(html(page)).toHaveAttribute('data-dp-theme', 'clay dark')
  await expect(page.getByRole('button', { name: 'Clay · Dark' })).toHaveAttribute('aria-pressed', 'true')
  // The switch in the foot has heard of it.
  await expect(page.getByRole('radio', { name: 'Clay' })).toBeChecked()
  await expect(page.getByLabel('Theme')).toHaveValue('dark')
  await page.reload()
  await expect(html(page)).toHaveAttribute('data-dp-theme', 'clay dark')
  expect(complaints).toEqual([])
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
    await expect(heading(page)).toHaveText(de.headingFor('both', 'Doorpost'))
    const texts = (await Promise.all(scripts))
      .join('')
      .replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    const loaded = [ar, de, en, fr, it, ja].filter(({ emailSentence }) => texts.includes(emailSentence))
    expect(loaded.map(({ lang }) => lang)).toEqual(['de', 'en'])
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a button applies all three', async ({ page }) => {
    await page.goto('/login/actions')
    await page.getByLabel('Language').selectOption('he')
    await page.getByLabel('Theme').selectOption('dark')
    await page.getByRole('radio', { name: 'Clay' }).check()
    await page.getByRole('button', { name: 'Apply' }).click()
    await expect(html(page)).toHaveAttribute('lang', 'he')
    await expect(html(page)).toHaveAttribute('dir', 'rtl')
    await expect(html(page)).toHaveAttribute('data-dp-theme', 'clay dark')
    await expect(control(page, 'theme')).toHaveValue('dark')
    await expect(page.getByRole('radio', { name: 'Clay' })).toBeChecked()
    await page.goto('/login')
    await expect(html(page)).toHaveAttribute('lang', 'he')
  })

  test('a picture on the front page is a button', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: 'Meadow · Light' }).click()
    await expect(html(page)).toHaveAttribute('data-dp-theme', 'meadow light')
  })
})
