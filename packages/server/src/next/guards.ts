// What bundlers make of `next/navigation` on the server. `next/navigation.js` is the browser's: it breaks route handlers.
import { redirect } from 'next/dist/client/components/navigation.react-server.js'
import { headers } from 'next/headers.js'
import { connection } from 'next/server.js'
import { cache } from 'react'
import type { Session } from '../contract'
import { AuthFailure } from '../handler/errors'
import type { StoredSession } from '../session/session-token'
import { type AnyClaims, coreOf, type Sessions } from '../session/sessions'
import { askSession } from './ask-session'
import { PATH_HEADER } from './own-headers'
import { signInUrl } from './sign-in-url'

/** The request's headers; inside `"use cache"` there is no request, and Next.js says so in its own words. */
export async function requestHeaders(caller: string): Promise<Headers> {
  try {
    const visitorHeaders = new Headers(await headers())
    // With Cache Components, headers alone may be those of a prefetch, where Next.js forbids to look at the clock.
    await connection()
    return visitorHeaders
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('use cache')) throw error
    throw new Error(
      `${caller} was called inside "use cache", where there is no visitor: what it returned would be kept, and shown to others or too late. Call it outside and pass what you need as an argument.`,
      { cause: error },
    )
  }
}

// One request verifies once, however many components ask.
const askOnce = cache(async (sessions: Sessions) =>
  askSession(coreOf(sessions), { headers: await requestHeaders('getSession') }),
)

/**
 * The visitor's session in a server component, route handler or Server Action; null when signed out, and while the
 * store cannot be asked: fit for a greeting, not for a lock.
 */
export async function getSession<Claims extends AnyClaims>(
  sessions: Sessions<Claims>,
): Promise<Session<Claims> | null> {
  const found = await askOnce(sessions)
  // The claims are what this app's own onSignIn returned.
  return found instanceof AuthFailure ? null : (found.session as Session<Claims>)
}

/** The whole address: Next.js puts its own base path before a path, and `signInPath` holds it already. */
function redirectToSignIn(sessions: Sessions, next: string | null, query?: { readonly again: string }): never {
  const { paths, app } = coreOf(sessions)
  redirect(new URL(signInUrl(paths.signInPath, next, query), app().origin).href)
}

/** Options of {@link requireSession}. */
export interface RequireSessionOptions {
  /** The path of this page, to come back to after sign-in. @default the path that `createProxy` passed on, if it did */
  readonly next?: string
}

/**
 * The visitor's session, or a redirect to the sign-in page. This is the lock: call it in every protected page,
 * whether or not a proxy stands before it. In a route handler use `withSession`, in an action `authedAction`. Throws
 * while the store cannot be asked, since not known is not signed out: the app's `error.tsx` is shown.
 *
 * @example
 * const session = await requireSession(sessions, { next: '/dashboard' })
 */
export async function requireSession<Claims extends AnyClaims>(
  sessions: Sessions<Claims>,
  { next }: RequireSessionOptions = {},
): Promise<Session<Claims>> {
  return sessionOrSignIn(sessions, await askOnce(sessions), next)
}

async function sessionOrSignIn<Claims extends AnyClaims>(
  sessions: Sessions<Claims>,
  found: StoredSession | AuthFailure,
  next: string | undefined,
): Promise<Session<Claims>> {
  if (!(found instanceof AuthFailure)) return found.session as Session<Claims> // as in getSession
  if (found.error.code !== 'no_session') throw found
  redirectToSignIn(sessions, next ?? (await requestHeaders('requireSession')).get(PATH_HEADER))
}

/** Options of {@link requireRecentSignIn}. */
export interface RecentSignInOptions extends RequireSessionOptions {
  /** How long ago the visitor may have signed in, in seconds. */
  readonly maxAgeSeconds: number
}

/**
 * Like `requireSession`, for pages where it matters who sits there now: a sign-in that is older leads to the
 * sign-in page, which then asks for a new code.
 *
 * @example
 * const session = await requireRecentSignIn(sessions, { maxAgeSeconds: 600, next: '/account/delete' })
 */
export async function requireRecentSignIn<Claims extends AnyClaims>(
  sessions: Sessions<Claims>,
  { maxAgeSeconds, next }: RecentSignInOptions,
): Promise<Session<Claims>> {
  // Who sits there now is never believed by hearsay.
  const found = await askSession(coreOf(sessions), { headers: await requestHeaders('requireRecentSignIn') }, 'strict')
  const session = await sessionOrSignIn(sessions, found, next)
  const ageSeconds = (coreOf(sessions).now() - Date.parse(session.signedInAt)) / 1000
  if (ageSeconds <= maxAgeSeconds) return session
  const path = next ?? (await requestHeaders('requireRecentSignIn')).get(PATH_HEADER)
  redirectToSignIn(sessions, path, { again: '1' })
}
