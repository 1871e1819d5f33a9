import type { Pending } from '../contract'
import type { FakeMail } from '../provider/fake-provider'
import { type TestAuth, type TestAuthOptions, testAuth } from './test-auth'
import type { TestBrowser } from './test-browser'

/** A server with one sign-in in progress. */
export interface StartedSignIn extends TestAuth {
  /** The browser that asked for the email. */
  readonly browser: TestBrowser
  readonly pending: Pending
  readonly mail: FakeMail
}

/** The visitor of {@link startedSignIn}. */
export const VISITOR = 'ada@example.com'

/** A server, and a browser that asked for an email with `next` set to `/account`. */
export async function startedSignIn(options: TestAuthOptions = {}): Promise<StartedSignIn> {
  const server = testAuth(options)
  const browser = server.newBrowser()
  const sent = await browser.post('/send', { email: VISITOR, next: '/account' })
  const { pending } = await sent.json()
  return { ...server, browser, pending, mail: server.provider.mailTo(VISITOR) }
}

/** The code of a failed JSON answer; undefined where it did not fail. */
export async function errorCode(response: Response): Promise<string | undefined> {
  return (await response.clone().json()).error?.code
}

/** Names of the cookies that a response sets, without those that it deletes. */
export function cookiesSet(response: Response): string[] {
  return response.headers
    .getSetCookie()
    .filter((line) => !line.includes('Max-Age=0'))
    .map((line) => line.slice(0, line.indexOf('=')))
}

/** Name and value of a browser's pending cookie, the newest where it holds several. */
export function pendingCookie({ cookies }: TestBrowser): readonly [name: string, value: string] {
  const found = [...cookies].findLast(([name]) => /(^|-)pending-/.test(name))
  if (!found) throw new Error('this browser holds no pending cookie')
  return found
}
