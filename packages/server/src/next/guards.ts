// What bundlers make of `next/navigation` on the server. `next/navigation.js` is the browser's: it breaks route handlers.
import { redirect } from 'next/dist/client/components/navigation.react-server.js'
import { headers } from 'next/headers.js'
import { cache } from 'react'
import type { Session } from '../contract'
import type { Sessions } from '../session/create-sessions'

/**
 * The visitor's session in a server component, route handler or Server Action; null when signed out.
 * One request verifies once, however many components ask.
 */
export const getSession: (sessions: Sessions) => Promise<Session | null> = cache(async (sessions: Sessions) =>
  sessions.read({ headers: await headers() }),
)

/** Options of {@link requireSession}. */
export interface RequireSessionOptions {
  /** The path of this page, to come back to after sign-in: a page does not know its own. */
  readonly next?: string
}

/**
 * The visitor's session, or a redirect to the sign-in page. This is the lock: call it in every protected page,
 * whether or not a proxy stands before it.
 *
 * @example
 * const session = await requireSession(sessions, { next: '/dashboard' })
 */
export async function requireSession(sessions: Sessions, { next }: RequireSessionOptions = {}): Promise<Session> {
  const session = await getSession(sessions)
  if (session) return session
  const query = next ? `?${new URLSearchParams({ next })}` : ''
  redirect(`${sessions.signInPath}${query}`)
}
