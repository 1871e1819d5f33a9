import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { type StoryGlobals, storyUrl } from '../visual/story-url'

/** How a visitor may see a state. */
const appearances: Record<string, StoryGlobals & { readonly forcedColors?: boolean }> = {
  light: { scheme: 'light' },
  dark: { scheme: 'dark' },
  'right to left': { language: 'ar' },
  'right to left, dark': { language: 'he', scheme: 'dark' },
  'forced colours': { forcedColors: true },
}

/** A part of a page has no landmarks of its own. */
const pageRules = ['region', 'landmark-one-main', 'page-has-heading-one']

async function stateStories(page: Page): Promise<readonly string[]> {
  const { entries } = await (await page.request.get('index.json')).json()
  const ids = Object.keys(entries).filter((id) => id.startsWith('states-') && !id.endsWith('--docs'))
  expect(ids.length).toBeGreaterThanOrEqual(39)
  return ids
}

/** The story did all that leads to its state. */
async function untilPlayed(page: Page) {
  await page.waitForFunction(() => {
    const preview: unknown = Reflect.get(window, '__STORYBOOK_PREVIEW__')
    const render: unknown = Reflect.get(Object(preview), 'currentRender')
    return ['completed', 'finished'].includes(String(Reflect.get(Object(render), 'phase')))
  })
}

for (const [name, { forcedColors, ...globals }] of Object.entries(appearances)) {
  test(`axe finds nothing in any state: ${name}`, async ({ page }) => {
    // Every state is its own page.
    test.slow()
    await page.emulateMedia({ forcedColors: forcedColors ? 'active' : 'none', reducedMotion: 'reduce' })
    const found: Record<string, readonly string[]> = {}
    for (const id of await stateStories(page)) {
      await page.goto(storyUrl(id, globals))
      await untilPlayed(page)
      const { violations, passes } = await new AxeBuilder({ page })
        .include('#storybook-root')
        .disableRules(pageRules)
        .analyze()
      expect(passes.length, `${id} is looked at`).toBeGreaterThan(3)
      if (violations.length > 0)
        found[id] = violations.flatMap(({ id: rule, nodes }) => nodes.map(({ html }) => `${rule}: ${html}`))
    }
    expect(found).toEqual({})
  })
}
