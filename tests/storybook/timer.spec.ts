import { type Browser, chromium, expect, test } from '@playwright/test'
import { chromiumArgs, findChromium } from '../../scripts/find-chromium.mjs'
import { expectTrueTimer, readTimer } from '../support/resend-timer'
import { storyUrl } from '../visual/story-url'

/* With the browser's own clock, its freezing of tabs and its back-forward cache: nothing here is moved by hand. */

const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('the timer is right after the browser froze the tab', async ({ page }) => {
  await page.goto(storyUrl('build-examples--styled-parts-only'))
  const before = await readTimer(page)
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setWebLifecycleState', { state: 'frozen' })
  await pass(6_000)
  await session.send('Page.setWebLifecycleState', { state: 'active' })
  await expectTrueTimer(page, before)
})

test.describe('with the back-forward cache', () => {
  let browser: Browser
  test.beforeAll(async () => {
    const executablePath = await findChromium()
    browser = await chromium.launch({
      ...(executablePath && { executablePath }),
      args: chromiumArgs,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    })
  })
  test.afterAll(async () => browser.close())

  test('the timer is right when the page comes back out of it', async ({ baseURL }) => {
    const page = await browser.newPage({ ...(baseURL && { baseURL }) })
    await page.goto(storyUrl('build-examples--styled-parts-only'))
    await page.evaluate(() => {
      window.addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset.persisted = String(persisted)
      })
    })
    const before = await readTimer(page)
    await page.goto(storyUrl('states-email--idle'))
    await pass(6_000)
    // `goBack` waits for a load that a page from the cache does not have.
    await page.evaluate(() => history.back())
    await expect(page.locator('html[data-persisted=true]')).toBeAttached()
    await expectTrueTimer(page, before)
  })
})
