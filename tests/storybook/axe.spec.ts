import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import type { StoryGlobals } from '../visual/story-url'
import { type Entry, entriesOf, openDocs, openStories, showStory } from './entries'
import { watchRequests } from './watch-requests'

/** A docs page is Storybook's: its landmarks are, too. */
const pageRules = ['region', 'landmark-one-main']

function wordsOf(axe: AxeResults | undefined): readonly string[] {
  if (!axe?.passes.length) return ['nobody looked at it']
  return axe.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

async function lookAtDocs(page: Page, entry: Entry): Promise<readonly string[]> {
  await openDocs(page, entry)
  return wordsOf(await new AxeBuilder({ page }).include('#storybook-docs').disableRules(pageRules).analyze())
}

async function lookAtStory(page: Page, entry: Entry): Promise<readonly string[]> {
  const { failure, axe } = await showStory(page, entry)
  return failure === undefined ? wordsOf(axe) : [`its play failed: ${failure}`]
}

/** Visits each entry, and returns what is wrong with those where something is. */
async function lookAt(page: Page, entries: readonly Entry[], globals: StoryGlobals = {}) {
  const found: Record<string, readonly string[]> = {}
  const note = ({ id }: Entry, words: readonly string[]) => {
    if (words.length > 0) found[id] = words
  }
  for (const entry of entries.filter(({ type }) => type === 'docs')) note(entry, await lookAtDocs(page, entry))
  await openStories(page, globals)
  for (const entry of entries.filter(({ type }) => type === 'story')) note(entry, await lookAtStory(page, entry))
  return found
}

// Well over a hundred pages, one after the other.
test.slow()

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page plays, asks nobody else and has no violation: ${colorScheme} system`, async ({ page }) => {
    const { foreign } = watchRequests(page)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const entries = await entriesOf(page)
    expect(entries.length).toBeGreaterThanOrEqual(130)
    expect(await lookAt(page, entries)).toEqual({})
    expect(foreign).toEqual([])
  })
}

/** How a visitor may see a state, besides. */
const appearances: Record<string, StoryGlobals & { readonly forcedColors?: boolean }> = {
  'right to left': { language: 'ar' },
  'right to left, dark': { language: 'he', scheme: 'dark' },
  'forced colours': { forcedColors: true },
}

for (const [name, { forcedColors, ...globals }] of Object.entries(appearances)) {
  test(`every state has no violation: ${name}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: forcedColors ? 'active' : 'none', reducedMotion: 'reduce' })
    const states = (await entriesOf(page)).filter(({ id, type }) => type === 'story' && id.startsWith('states-'))
    expect(states.length).toBeGreaterThanOrEqual(39)
    expect(await lookAt(page, states, globals)).toEqual({})
  })
}
