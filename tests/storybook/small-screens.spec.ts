import { expect, type Page, test } from '@playwright/test'
import { storyUrl } from '../visual/story-url'
import { entriesOf, openStories, showStory } from './entries'

test.describe('a thumb', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true })

  test('finds 44 px of everything that can be pressed, in every state', async ({ page }) => {
    test.slow()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const states = (await entriesOf(page)).filter(({ id, type }) => type === 'story' && id.startsWith('states-'))
    await openStories(page, {})
    const tooSmall: string[] = []
    let pressed = 0
    for (const state of states) {
      await showStory(page, state)
      const found = await page.evaluate(() => {
        const targets = [...document.querySelectorAll<HTMLElement>('.dp :is(button, a)')]
        const missed = targets.filter((target) => {
          target.scrollIntoView({ block: 'center' })
          const { left, right, top, bottom } = target.getBoundingClientRect()
          const [x, y] = [(left + right) / 2, (top + bottom) / 2]
          const reach = [
            [x, y - 21.5],
            [x, y + 21.5],
            [x - 21.5, y],
            [x + 21.5, y],
          ] as const
          return reach.some(([atX, atY]) => !target.contains(document.elementFromPoint(atX, atY)))
        })
        return { count: targets.length, missed: missed.map(({ dataset }) => dataset.part) }
      })
      pressed += found.count
      tooSmall.push(...found.missed.map((part) => `${state.id}: ${part}`))
    }
    expect(pressed).toBeGreaterThan(60)
    expect(tooSmall).toEqual([])
  })
})

test.describe('1280 × 1024 at 400 %', () => {
  test.use({ viewport: { width: 320, height: 256 } })

  for (const [story, label] of [
    ['states-email--idle', 'Email'],
    ['states-code--empty', 'Code'],
  ] as const) {
    test(`has the whole field on the first screen: ${story}`, async ({ page }) => {
      await page.goto(storyUrl(story))
      // The story's own margin is the page's.
      await page.addStyleTag({ content: '.preview[data-page="column"] { padding-block: 16px }' })
      await page.evaluate(() => scrollTo(0, 0))
      const box = await page.getByLabel(label, { exact: true }).boundingBox()
      expect(box && box.y + box.height).toBeLessThanOrEqual(256)
    })
  }
})

test.describe('a phone of 390 px', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  const rooms =
    /^(start|design-(brand|words|mail)|flow-(map|player)|review-(board|checklist)|state-page|build-(?!examples)[\w-]+)--(?!.*fixture)|^tokens--edit$/

  test('shows every room and every page of a part without scrolling sideways', async ({ page }) => {
    test.slow()
    const shown = (await entriesOf(page)).filter(({ id, type }) => type === 'docs' || rooms.test(id))
    expect(shown.length).toBeGreaterThan(20)
    const tooWide: string[] = []
    for (const { id, type } of shown) {
      await page.goto(`iframe.html?id=${id}&viewMode=${type}`)
      await expect(page.getByRole('heading', { level: 1 }).first(), id).toBeVisible()
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (beyond > 0) tooWide.push(`${id}: ${beyond} px`)
    }
    expect(tooWide).toEqual([])
  })
})

/** How far the button of Brand's own picture is from the frame around it, at the nearer side. */
const roomAround = (page: Page) =>
  page.locator('.brand-preview [data-part="send-button"]').evaluate((button) => {
    const [inner, outer] = [button, button.closest('.room-shade') ?? button].map((each) => each.getBoundingClientRect())
    return inner && outer ? Math.min(inner.left - outer.left, outer.right - inner.right) : 0
  })

test.describe('text of 200 %', () => {
  for (const [how, width, textPercent] of [
    ['with the page', 720, 100],
    ['with the page', 640, 100],
    ['alone', 1280, 200],
    ['alone', 960, 200],
  ] as const) {
    test(`leaves Brand's form its room: ${how}, at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(storyUrl('design-brand--brand'))
      await page.addStyleTag({ content: `html { font-size: ${textPercent}% }` })
      for (const layout of ['bare', 'card', 'split', 'dialog']) {
        // The circle itself is hidden below its name.
        await page.getByRole('radio', { name: layout, exact: true }).check({ force: true })
        await expect.poll(() => roomAround(page), layout).toBeGreaterThanOrEqual(24)
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    })
  }
})
