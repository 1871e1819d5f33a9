import type { Page } from '@playwright/test'
import { CLIENT_PATHS } from './login-page'

/** Next.js preloads the site's font with the clients' pages too, which are not set in it, and a browser says so. */
const isUnusedFont = (page: Page, text: string) =>
  CLIENT_PATHS.some((path) => page.url().includes(path)) && /\.woff2 was preloaded using link preload/.test(text)

/**
 * What a page complains of in the console from now on. That a request was refused is the browser's own note, and the
 * page's business.
 */
export function watchConsole(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    const isRefusal =
      message.text().startsWith('Failed to load resource') && /\/api\/auth\//.test(message.location().url)
    if (/^(error|warning)$/.test(message.type()) && !isRefusal && !isUnusedFont(page, message.text()))
      complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error}`))
  return complaints
}

interface Shift {
  readonly value: number
  readonly hadRecentInput: boolean
  readonly startTime: number
}

interface LayoutShift extends Shift {
  readonly sources: readonly { readonly node: Node | null }[]
}

/** Records from now on what moves in the documents of a page. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shift[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      // The entry's type is not among those that TypeScript knows.
      for (const entry of list.getEntries() as unknown as LayoutShift[]) {
        // What moved has a node, unless it is the browser's own inside of a field: that grows with the code field.
        if (entry.sources.every(({ node }) => node === null)) continue
        shifts.push({ value: entry.value, hadRecentInput: entry.hadRecentInput, startTime: entry.startTime })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/**
 * How far things moved in the page that is shown, once it had been read: without `all` only what the visitor did not
 * cause, as the metric has it. A frame is drawn first, so that the last shift is told.
 */
export async function layoutShift(page: Page, { all = false } = {}): Promise<number> {
  return page.evaluate(async (all) => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    const { shifts } = window as unknown as { shifts: Shift[] } // written by `watchShifts`
    // A slow browser paints what it has read so far: a `details` whose summary is to come has one of the browser's own.
    const [read] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    return shifts
      .filter(({ hadRecentInput, startTime }) => (all || !hadRecentInput) && startTime >= (read?.domInteractive ?? 0))
      .reduce((sum, { value }) => sum + value, 0)
  }, all)
}
