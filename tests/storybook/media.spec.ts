import { expect, type Locator, test } from '@playwright/test'
import { storyUrl } from '../visual/story-url'

const outlineOf = (part: Locator) =>
  part.evaluate((element) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
    const probe = document.createElement('i')
    probe.style.color = 'Highlight'
    document.body.append(probe)
    const highlight = getComputedStyle(probe).color
    probe.remove()
    return { outlineStyle, outlineWidth, isHighlight: outlineColor === highlight }
  })

const ring = { outlineStyle: 'solid', outlineWidth: '2px', isHighlight: true }

test('forced colours keep the ring, in the colour of the system', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(storyUrl('states-email--idle'))
  await page.getByLabel('Email').focus()
  expect(await outlineOf(page.getByLabel('Email'))).toEqual(ring)

  await page.goto(storyUrl('states-code--partial'))
  await page.getByLabel('Code').focus()
  const active = page.locator('[data-part="code-slot"][data-state="active"]')
  await expect(active).toBeVisible()
  expect(await outlineOf(active)).toEqual(ring)
})

test('forced colours show a code once: in its slots, not in the input over them', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(storyUrl('states-code--partial'))
  const input = page.getByLabel('Code')
  await expect(input).toHaveValue('123')
  expect(await input.evaluate((field) => getComputedStyle(field).color)).toBe('rgba(0, 0, 0, 0)')
})

test('nothing moves for those who asked for less', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('iframe.html?id=states-code--verifying&viewMode=story')
  await expect(page.getByRole('button', { name: 'Sign in' })).toHaveAttribute('aria-busy', 'true')
  const moving = await page.evaluate(
    () => document.getAnimations().filter((animation) => animation instanceof CSSAnimation).length,
  )
  expect(moving).toBe(0)
  const slot = page.locator('[data-part="code-slot"]').first()
  expect(await slot.evaluate((element) => getComputedStyle(element).transitionDuration)).toBe('0s')
})

for (const language of ['en', 'de', 'ar', 'ja', 'pl']) {
  test(`no state is wider than 320 px: ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(storyUrl('matrix--all-states', { language }))
    await expect(page.locator('[data-state-name="done.redirecting"] [data-part="login"]')).toBeVisible()
    const tooWide = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth)
    expect(tooWide).toBe(0)
  })
}
