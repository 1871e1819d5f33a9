import { coreOf, type Sessions } from '../session/sessions'

/** Who a test is signed in as. */
export interface MintOptions {
  /** The address that is signed in. */
  readonly email: string
  /** @default the address */
  readonly subject?: string
  /** @default none */
  readonly claims?: Record<string, unknown>
}

/** A cookie as browser drivers take it: Playwright's `addCookies`, Puppeteer's `setCookie`. */
export interface MintedCookie {
  readonly name: string
  readonly value: string
  /** The app's origin. */
  readonly url: string
  readonly httpOnly: true
  readonly secure: boolean
  readonly sameSite: 'Lax'
  /** Seconds since 1970. */
  readonly expires: number
}

/**
 * The session cookie of a signed-in visitor, without an email. It is made with your app's secret.
 *
 * @example
 * await context.addCookies([await mintSessionCookie(sessions, { email: 'ada@example.com' })])
 */
export async function mintSessionCookie(
  sessions: Sessions,
  { email, subject = email, claims = {} }: MintOptions,
): Promise<MintedCookie> {
  const { app, issue } = coreOf(sessions)
  const { session, cookie } = await issue({ email, subject, claims, flow: '' })
  const { name, value, secure } = cookie
  const expires = Math.floor(Date.parse(session.expiresAt) / 1000)
  return { name, value, url: app().origin, httpOnly: true, secure, sameSite: 'Lax', expires }
}
