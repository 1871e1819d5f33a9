import { expect, type Page, test } from '@playwright/test'
import { type StoryGlobals, storyUrl } from './story-url'

const themes = ['ink', 'meadow', 'clay'] as const
const schemes = ['light', 'dark'] as const
const steps = ['email', 'code', 'link', 'done'] as const

async function openStory(page: Page, id: string, globals: StoryGlobals, width: number) {
  await page.setViewportSize({ width, height: 900 })
  await page.goto(storyUrl(id, globals))
  // A story that has played is at rest.
  await page.waitForFunction(() => document.body.classList.contains('sb-show-main'))
  await expect(page.locator('[data-part="login"]').first()).toBeVisible()
}

/* Layout depends on the width alone, and colours on theme and scheme: all states twice, and for colours three small ones. */

for (const { width, theme, scheme, pixels } of [
  { width: 'narrow', theme: 'ink', scheme: 'light', pixels: 320 },
  { width: 'wide', theme: 'clay', scheme: 'dark', pixels: 1280 },
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

for (const theme of themes) {
  for (const scheme of schemes) {
    test(`colours look as they did: ${theme} ${scheme}`, async ({ page }) => {
      const preview = page.locator('.preview')
      await openStory(page, 'states-email--idle', { theme, scheme }, 320)
      await page.getByLabel('Email').focus()
      await expect.soft(preview).toHaveScreenshot(`focus-email-${theme}-${scheme}.png`)
      await openStory(page, 'states-code--partial', { theme, scheme }, 320)
      await expect(page.getByLabel('Code')).toHaveValue('123')
      await page.getByLabel('Code').focus()
      await expect.soft(preview).toHaveScreenshot(`focus-code-${theme}-${scheme}.png`)
      await openStory(page, 'states-code--wrong', { theme, scheme }, 320)
      await expect(page.getByRole('alert').first()).toBeVisible()
      await expect.soft(preview).toHaveScreenshot(`wrong-code-${theme}-${scheme}.png`)
    })
  }
}
