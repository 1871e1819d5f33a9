import type { Sessions } from '../session/sessions'
import { type MintedCookie, type MintOptions, mintSessionCookie } from './mint-session-cookie'

/** What is used of Playwright's browser context; the kit depends on no version of it. */
interface CookieJar {
  addCookies(cookies: MintedCookie[]): Promise<void>
}

/** Fixtures for Playwright's `test.extend`: pages of the test open as a signed-in visitor's. */
export interface SignedInFixtures {
  /** The test's own browser context, with the session's cookie in it. */
  readonly context: <Context extends CookieJar>(
    fixtures: { context: Context },
    use: (context: Context) => Promise<void>,
  ) => Promise<void>
}

/**
 * Pages that are signed in when a Playwright test begins, without an email. The session is made with your app's secret.
 *
 * @example
 * export const test = base.extend(signedIn(createSessions(), { email: 'ada@example.com' }))
 */
export function signedIn(sessions: Sessions, options: MintOptions): SignedInFixtures {
  return {
    // Playwright reads the names in the braces.
    context: async ({ context }, use) => {
      await context.addCookies([await mintSessionCookie(sessions, options)])
      await use(context)
    },
  }
}
