import { expect, type Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { type StoryGlobals, storyUrl } from '../visual/story-url'
import { recordStories } from './record-stories'

/** A page of the built Storybook. */
export interface Entry {
  readonly id: string
  readonly type: 'story' | 'docs'
  readonly title: string
  readonly name: string
}

/** What a story came to. */
interface Finished {
  /** What its play threw. */
  readonly failure: string | undefined
  /** What Storybook's addon found once it had played, in the colours that the page had then. */
  readonly axe: AxeResults | undefined
}

/** Every page that is listed, in the order of the sidebar. */
export async function entriesOf(page: Page): Promise<readonly Entry[]> {
  const response = await page.request.get('index.json')
  const { entries }: { entries: Record<string, Entry> } = await response.json()
  return Object.values(entries)
}

/** Opens a docs page in a frame of its own. */
export async function openDocs(page: Page, { id, title }: Entry) {
  await page.goto(`iframe.html?id=${id}&viewMode=docs`)
  await expect(page.getByRole('heading', { level: 1 }).first(), title).toBeVisible()
  await expect(page.locator('.sbdocs table').first(), title).toBeVisible()
  await expect(page.locator('.sb-errordisplay'), title).toBeHidden()
}

/** Opens a frame for {@link showStory}. */
export async function openStories(page: Page, globals: StoryGlobals) {
  await page.addInitScript(recordStories)
  await page.goto(storyUrl('states-email--idle', globals))
  await finished(page, 'states-email--idle')
}

/** Over a reload, too: Storybook asks for one where a story is left before it has come to its end. */
async function finished(page: Page, id: string): Promise<Finished> {
  const record = await page.waitForFunction((storyId) => {
    const { storyRecord, __STORYBOOK_PREVIEW__: preview } = window
    // A story that changes its own arguments is drawn anew, and finishes, while it plays.
    if (storyRecord?.storyId !== storyId || storyRecord.isPlaying || preview?.currentRender?.isPending())
      return undefined
    return storyRecord.reports && storyRecord
  }, id)
  const { failure, reports = [] } = (await record.jsonValue()) ?? { failure: 'nothing was recorded' }
  return { failure, axe: reports.find(({ type }) => type === 'a11y')?.result }
}

/**
 * Shows another story in the frame that is open, as a click in the sidebar does: a load for each would be most of the
 * time. Waits until it has played, and has been drawn as often as it asked for.
 */
export async function showStory(page: Page, { id }: Entry): Promise<Finished> {
  await page.evaluate((storyId) => {
    window.__STORYBOOK_ADDONS_CHANNEL__?.emit('setCurrentStory', { storyId, viewMode: 'story' })
  }, id)
  return finished(page, id)
}
