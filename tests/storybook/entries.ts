import { expect, type Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { type StoryGlobals, storyUrl } from '../visual/story-url'

/** A page of the built Storybook. */
export interface Entry {
  readonly id: string
  readonly type: 'story' | 'docs'
  readonly title: string
  readonly name: string
}

interface Report {
  readonly type: string
  readonly result: AxeResults
}

/** What Storybook says while a story plays. */
interface StoryEvents {
  readonly storyRenderPhaseChanged: { readonly storyId: string; readonly newPhase: string }
  readonly playFunctionThrewException: { readonly message: string }
  readonly storyFinished: { readonly storyId: string; readonly reporters: readonly Report[] }
}

declare global {
  interface Window {
    readonly __STORYBOOK_ADDONS_CHANNEL__: {
      emit(event: string, payload: unknown): void
      on<Name extends keyof StoryEvents>(event: Name, listener: (payload: StoryEvents[Name]) => void): void
    }
    readonly __STORYBOOK_PREVIEW__?: { readonly currentRender?: { isPending(): boolean } }
  }
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

/** Opens a frame for {@link showStory}: a story that has not come to its end when another follows reloads the frame. */
export async function openStories(page: Page, globals: StoryGlobals) {
  await page.goto(storyUrl('states-email--idle', globals))
  await page.waitForFunction(() => window.__STORYBOOK_PREVIEW__?.currentRender?.isPending() === false)
}

/**
 * Shows another story in the frame that is open, as a click in the sidebar does: a load for each would be most of the
 * time. Waits until it has played, and has been drawn as often as it asked for.
 */
export function showStory(page: Page, { id }: Entry): Promise<Finished> {
  return page.evaluate(async (storyId) => {
    const channel = window.__STORYBOOK_ADDONS_CHANNEL__
    let isPlaying = false
    let failure: string | undefined
    const reporters = await new Promise<readonly Report[]>((resolve) => {
      channel.on('storyRenderPhaseChanged', ({ storyId: id, newPhase }) => {
        if (id === storyId && newPhase === 'playing') isPlaying = true
        if (id === storyId && ['played', 'errored', 'aborted'].includes(newPhase)) isPlaying = false
      })
      channel.on('playFunctionThrewException', ({ message }) => {
        failure ??= message.split('\n')[0]
      })
      // A story that changes its own arguments is drawn anew, and finishes, while it plays.
      channel.on('storyFinished', ({ storyId: id, reporters: reports }) => {
        if (id === storyId && !isPlaying) resolve(reports)
      })
      channel.emit('setCurrentStory', { storyId, viewMode: 'story' })
    })
    while (window.__STORYBOOK_PREVIEW__?.currentRender?.isPending()) await new Promise(requestAnimationFrame)
    return { failure, axe: reporters.find(({ type }) => type === 'a11y')?.result }
  }, id)
}
