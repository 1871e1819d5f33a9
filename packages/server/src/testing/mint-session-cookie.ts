import type { Sessions } from '../session/create-sessions'

/** Who a test is signed in as. */
export interface MintOptions {
  readonly email: string
  /** @default the address */
  readonly subject?: string
  readonly claims?: Record<string, unknown>
}

/**
 * A `Set-Cookie` value that signs a test in without mail, made with the app's own keys.
 *
 * @example
 * const cookie = await mintSessionCookie(sessions, { email: 'ada@example.com' })
 */
export async function mintSessionCookie(sessions: Sessions, { email, subject = email, claims = {} }: MintOptions) {
  const { cookie } = await sessions.issue({ email, subject, claims, flow: '' })
  return cookie
}
