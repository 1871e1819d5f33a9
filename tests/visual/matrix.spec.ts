import { expect, type Page, test } from '@playwright/test'
import { type StoryGlobals, storyUrl } from './story-url'

const steps = ['email', 'code', 'link', 'done'] as const

async function openStory(page: Page, id: string, globals: StoryGlobals, width: number) {
  await page.setViewportSize({ width, height: 900 })
  await page.goto(storyUrl(id, globals))
  // A story that has played is at rest.
  await page.waitForFunction(() => document.body.classList.contains('sb-show-main'))
  await expect(page.locator('[data-part="login"]').first()).toBeVisible()
}

/* Every state once in each look, in the scheme that it was drawn for; its other scheme only where colours meet. */

for (const { width, theme, scheme, pixels } of [
  { width: 'narrow', theme: 'ink', scheme: 'light', pixels: 320 },
  { width: 'wide', theme: 'meadow', scheme: 'light', pixels: 1280 },
  { width: 'narrow', theme: 'clay', scheme: 'dark', pixels: 390 },
] as const) {
  test(`matrix looks as it did: ${theme} ${scheme} ${width}`, async ({ page }) => {
    await openStory(page, 'matrix--all-states', { theme, scheme }, pixels)
    await expect(page.locator('[data-state-name="done.redirecting"] [data-state="done.redirecting"]')).toBeVisible()
    for (const step of steps) {
      const section = page.locator(`section[data-step="${step}"]`)
      await expect.soft(section).toHaveScreenshot(`${step}-${theme}-${scheme}-${width}.png`)
    }
  })
}

for (const { theme, scheme } of [
  { theme: 'ink', scheme: 'dark' },
  { theme: 'meadow', scheme: 'dark' },
  { theme: 'clay', scheme: 'light' },
] as const) {
  test(`colours look as they did: ${theme} ${scheme}`, async ({ page }) => {
    const preview = page.locator('.preview')
    await openStory(page, 'states-email--invalid', { theme, scheme }, 320)
    await expect(page.getByRole('alert').first()).toBeVisible()
    await expect.soft(preview).toHaveScreenshot(`wrong-address-${theme}-${scheme}.png`)
    await openStory(page, 'states-code--partial', { theme, scheme }, 320)
    await expect(page.getByLabel('Code')).toHaveValue('123')
    await page.getByLabel('Code').focus()
    await expect.soft(preview).toHaveScreenshot(`focus-code-${theme}-${scheme}.png`)
    await openStory(page, 'states-code--locked', { theme, scheme }, 320)
    await expect(page.getByRole('alert').first()).toBeVisible()
    await expect.soft(preview).toHaveScreenshot(`locked-${theme}-${scheme}.png`)
  })
}
