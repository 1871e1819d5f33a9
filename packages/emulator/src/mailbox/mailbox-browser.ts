import { createRequire } from 'node:module'
import { join } from 'node:path'

/** A browser to run the scripts of pages in, such as Playwright's `Browser`. */
export interface MailboxBrowser {
  /** Called for each visit: cookies of its own, and a proxy for every address but those of this machine. */
  newContext(options: MailboxContextOptions): Promise<MailboxContext>
}

/** How a context of {@link MailboxBrowser} has to be. */
export interface MailboxContextOptions {
  /** Certificates of this machine are not signed by anybody. */
  readonly ignoreHTTPSErrors: boolean
  /** Where everything goes that does not go to this machine: nowhere. */
  readonly proxy: { readonly server: string; readonly bypass: string }
}

/** What is used of a Playwright `BrowserContext`. */
export interface MailboxContext {
  /** Opens a tab. */
  newPage(): Promise<MailboxPage>
  /** Reports every answer. */
  on(event: 'response', listener: (response: MailboxResponse) => void): unknown
  /** Ends the visit. */
  close(): Promise<void>
}

/** What is used of a Playwright `Page`. */
export interface MailboxPage {
  /** Opens an address. */
  goto(url: string, options: { waitUntil: 'load'; timeout: number }): Promise<unknown>
  /** Resolves when the page has come to rest. */
  waitForLoadState(state: 'networkidle', options: { timeout: number }): Promise<void>
}

/** What is used of a Playwright `Response`. */
export interface MailboxResponse {
  /** The HTTP status. */
  status(): number
  /** The request to it. */
  request(): { isNavigationRequest(): boolean }
}

/** A browser that was started for one visit. */
export interface OwnBrowser extends MailboxBrowser {
  close(): Promise<void>
}

/** Starts the Chromium of the app's own Playwright; the emulator brings none along. Undefined where there is none. */
export async function launchOwnBrowser(folder = process.cwd()): Promise<OwnBrowser | undefined> {
  const fromApp = createRequire(join(folder, 'package.json'))
  for (const name of ['playwright', '@playwright/test']) {
    try {
      fromApp.resolve(name)
    } catch {
      continue
    }
    // A package without its browser is as good as none.
    return fromApp(name)
      .chromium.launch()
      .catch(() => undefined)
  }
  return undefined
}
