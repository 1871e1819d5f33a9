import { appRequire } from '../app-require'
import type { CookieJar } from './cookie-jar'
import { createCookieJar } from './cookie-jar'

/** As much of a Playwright page as the cases use. */
interface Page {
  goto(url: string): Promise<unknown>
  waitForTimeout(ms: number): Promise<void>
  waitForURL(url: string, options: { readonly timeout: number }): Promise<void>
  frames(): readonly { url(): string }[]
}

interface Cookie {
  readonly name: string
  readonly value: string
}

interface Route {
  request(): { url(): string }
  fulfill(answer: { readonly contentType: string; readonly body: string }): Promise<void>
  continue(): Promise<void>
  abort(): Promise<void>
}

interface Context {
  newPage(): Promise<Page>
  addCookies(cookies: readonly (Cookie & { readonly url: string })[]): Promise<void>
  cookies(url: string): Promise<readonly Cookie[]>
  route(pattern: string, handler: (route: Route) => Promise<void>): Promise<void>
  close(): Promise<void>
}

interface Chromium {
  launch(options: {
    readonly args: readonly string[]
    readonly executablePath?: string
    readonly handleSIGINT: boolean
    readonly handleSIGTERM: boolean
  }): Promise<{
    newContext(options: { readonly ignoreHTTPSErrors: boolean }): Promise<Context>
    close(): Promise<void>
  }>
}

/** What a case does in a real browser. */
export interface RealVisit {
  readonly page: Page
  /** The cookies that the browser now has for the app. */
  jar(): Promise<CookieJar>
}

/** A real Chromium, of the app's own Playwright. */
export interface RealBrowser {
  /**
   * Runs in a browser profile of its own, with these cookies. `evil` is the page that another site has there; everything
   * beside that site and the app is out of reach.
   */
  visit<Result>(
    options: { readonly jar?: CookieJar; readonly evil?: string },
    run: (visit: RealVisit) => Promise<Result>,
  ): Promise<Result>
  close(): Promise<void>
}

/** Another site to a browser, that is never asked for over the network. */
export const evilSite = (app: URL) => `http://${app.hostname === '127.0.0.1' ? 'localhost' : '127.0.0.1'}:47999`

/** The other site's page is made up here, and Chromium takes it for a public one, which may not frame this machine. */
const ARGS = ['--disable-features=LocalNetworkAccessChecks']

function loadChromium(cwd: string): Chromium | null {
  const fromApp = appRequire(cwd)
  for (const name of ['playwright', '@playwright/test', 'playwright-core']) {
    try {
      return fromApp(name).chromium
    } catch (cause) {
      if (!(cause instanceof Error) || Reflect.get(cause, 'code') !== 'MODULE_NOT_FOUND') throw cause
    }
  }
  return null
}

/** Starts a browser; null if the app has no Playwright, or Playwright no browser. */
export async function startRealBrowser(
  cwd: string,
  app: URL,
  executablePath: string | undefined,
): Promise<RealBrowser | null> {
  const chromium = loadChromium(cwd)
  // Playwright would end the process at these signals, and with it the report.
  const handling = { handleSIGINT: false, handleSIGTERM: false }
  const options = { args: ARGS, ...handling, ...(executablePath && { executablePath }) }
  const browser = await chromium?.launch(options).catch(() => null)
  if (!browser) return null

  function answer(route: Route, evil: string): Promise<void> {
    const { origin } = new URL(route.request().url())
    if (origin === app.origin) return route.continue()
    return origin === evilSite(app) ? route.fulfill({ contentType: 'text/html', body: evil }) : route.abort()
  }

  return {
    close: () => browser.close(),
    async visit({ jar = createCookieJar(), evil = '' }, run) {
      const context = await browser.newContext({ ignoreHTTPSErrors: true })
      try {
        await context.route('**/*', (route) => answer(route, evil))
        const known = [...jar.cookies].map(([name, { value }]) => ({ name, value, url: app.origin }))
        if (known.length > 0) await context.addCookies(known)
        return await run({
          page: await context.newPage(),
          async jar() {
            const kept = (await context.cookies(app.origin)).map(
              ({ name, value }) => [name, { value, sameSite: 'lax', attributes: [] }] as const,
            )
            return createCookieJar(new Map(kept))
          },
        })
      } finally {
        await context.close()
      }
    },
  }
}
