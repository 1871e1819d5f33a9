import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'

/* What designers come for, from the first page, by what they can see. How long each takes is in the report. */

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const studio = (page: Page) => page.frameLocator('#storybook-preview-iframe')

async function begin(page: Page) {
  await page.goto('./')
  await expect(studio(page).getByRole('heading', { level: 1 })).toBeVisible()
}

const through = (page: Page, door: string) => studio(page).getByRole('link', { name: door }).click()

/** Chooses in a menu of the toolbar. */
async function choose(page: Page, menu: string, choice: string) {
  await page.getByRole('button', { name: menu, exact: true }).click()
  await page.getByRole('option', { name: choice }).click()
}

test('send me expired, German, dark', async ({ page, browser }) => {
  await begin(page)
  await page.getByRole('button', { name: '2 Code' }).click()
  await page.getByRole('link', { name: 'expired', exact: true }).click()
  await choose(page, 'Language', 'Language: Deutsch')
  await choose(page, 'Scheme', 'Scheme: dark')
  await expect(studio(page).locator('html')).toHaveAttribute('data-dp-theme', 'ink dark')

  const colleague = await browser.newPage()
  await colleague.goto(page.url())
  await expect(studio(colleague).locator('html')).toHaveAttribute('data-dp-theme', 'ink dark')
  await expect(studio(colleague).getByRole('alert')).toContainText('Der Code ist abgelaufen.')
  await colleague.close()
})

test('make it our blue with our logo, and give me the file', async ({ page, browser }) => {
  await begin(page)
  await through(page, 'Try my brand')
  const room = studio(page)
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="36" height="36"><circle cx="18" cy="18" r="18"/></svg>'
  await room.getByLabel('Logo').setInputFiles({ name: 'a.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) })
  await room.getByRole('textbox', { name: 'Colour', exact: true }).fill('#2563eb')
  await room.getByRole('textbox', { name: 'Name' }).fill('Acme')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    room.getByRole('button', { name: 'Save doorpost-brand.css' }).click(),
  ])
  expect(await readFile(await file.path(), 'utf8')).toContain('--dp-accent: #2563eb;')
  await expect(page).toHaveURL(/globals=(?:.*;)?brand:[\w-]{20,}/)

  // The address is the brand, without the logo, which never left the page.
  await room.getByRole('button', { name: 'Remove logo' }).click()
  const preview = (at: Page) => studio(at).locator('.brand-preview')
  await expect(preview(page).getByRole('heading')).toHaveText('Sign in to Acme')
  const fresh = await browser.newPage()
  await fresh.goto(page.url())
  await expect(preview(fresh).getByRole('heading')).toHaveText('Sign in to Acme')
  // Every element has the same words, size, colours and face; pixels may differ while one of the two is drawn.
  const look = (at: Page) =>
    preview(at).evaluate((shown) =>
      [...shown.querySelectorAll('*')].map((element) => {
        const { color, backgroundColor, borderRadius, fontFamily } = getComputedStyle(element)
        const { width, height } = element.getBoundingClientRect()
        return [element.tagName, element.textContent, color, backgroundColor, borderRadius, fontFamily, width, height]
      }),
    )
  await expect.poll(async () => JSON.stringify(await look(page)) === JSON.stringify(await look(fresh))).toBe(true)
  await fresh.close()
})

test('which sentence is too long in German', async ({ page }) => {
  await begin(page)
  await through(page, 'Change the words')
  await studio(page).locator('[data-language="de"]').click()
  await expect(studio(page).getByText(/^(?:Nothing is too|Too) long or missing in German/)).toBeVisible()
})

test('show the client the whole flow on a phone', async ({ page }) => {
  await begin(page)
  await through(page, 'Show it to a client')
  const room = studio(page)
  const device = room.getByRole('region', { name: "The visitor's device" })
  await device.getByLabel('Email', { exact: true }).fill('ada@example.com')
  await device.getByRole('button', { name: 'Continue' }).click()
  await room.getByRole('button', { name: 'Type the code' }).click()
  await expect(room.getByText('The visitor is now at /dashboard')).toBeVisible()
  await room.getByRole('button', { name: 'Present' }).click()
  await expect(room.getByLabel('Email', { exact: true })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(room.getByLabel('Code', { exact: true }).first()).toBeVisible()
})
