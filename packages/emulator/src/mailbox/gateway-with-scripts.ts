import type { Animal } from './animal'
import { launchOwnBrowser, type MailboxBrowser } from './mailbox-browser'

const TIMEOUT_MS = 15_000

/**
 * A proxy that is not there. It keeps all of a page on this machine: redirects, scripts, sockets and workers, of which an
 * interception of requests does not see every one.
 */
const NOWHERE = { server: 'http://127.0.0.1:1', bypass: 'localhost,127.0.0.1,[::1]' }

async function openWithScripts(browser: MailboxBrowser, link: string, stopping: AbortSignal): Promise<number[]> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, proxy: NOWHERE })
  const close = () => void context.close().catch(() => undefined)
  stopping.addEventListener('abort', close, { once: true })
  try {
    const statuses: number[] = []
    context.on('response', (response) => {
      if (response.request().isNavigationRequest()) statuses.push(response.status())
    })
    const page = await context.newPage()
    await page.goto(link, { waitUntil: 'load', timeout: TIMEOUT_MS })
    await page.waitForLoadState('networkidle', { timeout: TIMEOUT_MS })
    return statuses
  } finally {
    stopping.removeEventListener('abort', close)
    await context.close()
  }
}

/** A gateway that opens links as a person's browser would, and waits until the page has come to rest. */
export const gatewayWithScripts: Animal = {
  about: 'opens every link in a real browser and lets its scripts run; needs Playwright',
  visit: async (link, { browser, stopping }) => {
    const own = browser ? undefined : await launchOwnBrowser()
    const used = browser ?? own
    if (!used) return { did: 'skipped: the app has no playwright with a browser, and none was passed in', statuses: [] }
    try {
      return { did: 'opened the link in a browser', statuses: await openWithScripts(used, link, stopping) }
    } finally {
      await own?.close()
    }
  },
}
