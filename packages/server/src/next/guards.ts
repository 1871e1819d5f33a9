// What bundlers make of `next/navigation` on the server. `next/navigation.js` is the browser's: it breaks route handlers.
import { redirect } from 'next/dist/client/components/navigation.react-server.js'
import { headers } from 'next/headers.js'
import { cache } from 'react'
import type { Session } from '../contract'
import { askRecentSession, askSession, type RecentSignIn, tellRefused } from '../guard/ask-session'
import { signInUrl } from '../guard/sign-in-url'
import { AuthFailure } from '../handler/errors'
import type { StoredSession } from '../session/session-token'
import { type AnyClaims, coreOf, type Sessions } from '../session/sessions'
import { PATH_HEADER } from './own-headers'
import { requestTime } from './request-time'

/**
 * The request's headers; inside `"use cache"` there is no request, and Next.js throws its own error. Inside
 * `"use cache: private"` there is one.
 */
export async function requestHeaders(caller: string): Promise<Headers> {
  try {
    const visitorHeaders = new Headers(await headers())
    await requestTime()
    return visitorHeaders
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('use cache')) throw error
    throw new Error(
      `${caller} was called inside "use cache". Its result would be cached and shown to other visitors. Call it outside and pass in what you need.`,
      { cause: error },
    )
  }
}

// Verified once per request, no matter how many components call it.
const askOnce = cache(async (sessions: Sessions) =>
  askSession(coreOf(sessions), { headers: await requestHeaders('getSession') }),
)

/**
 * The visitor's session in a server component, route handler or Server Action. Null if signed out, and also while the
 * store is down: use it to greet a visitor, not to protect a page. Verified once per request, no matter how many
 * components call it.
 */
export async function getSession<Claims extends AnyClaims>(
  sessions: Sessions<Claims>,
): Promise<Session<Claims> | null> {
  const found = await askOnce(sessions)
  // The claims are what this app's own onSignIn returned.
  return found instanceof AuthFailure ? null : (found.session as Session<Claims>)
}

/** The whole URL: Next.js would add its base path to a path, and `signInPath` already includes it. */
function redirectToSignIn(sessions: Sessions, next: string | null, query?: { readonly again: string }): never {
  const { paths, app } = coreOf(sessions)
  redirect(new URL(signInUrl(paths.signInPath, next, query), app().origin).href)
}

/** Options of {@link requireSession}. */
export interface RequireSessionOptions {
  /** The path of this page, to return to after sign-in. @default the path that `createProxy` passed on, if it did */
  readonly next?: string
}

/**
 * The visitor's session, or a redirect to the sign-in page. This is what protects a page: call it in every protected
 * page, with or without a proxy. In a route handler use `withSession`, in an action `authedAction`. Throws while the
 * store is down, so that your `error.tsx` is shown and nobody is treated as signed out.
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
  const headers = await requestHeaders('requireSession')
  await tellRefused(coreOf(sessions), { headers }, found)
  redirectToSignIn(sessions, next ?? headers.get(PATH_HEADER))
}

/** Options of {@link requireRecentSignIn}. */
export interface RecentSignInOptions extends RequireSessionOptions, RecentSignIn {}

/**
 * Like `requireSession`, for sensitive pages: if the sign-in is older than `maxAgeSeconds`, redirects to the sign-in
 * page, which asks for a new code. What the page does needs the same: give `withSession` or `authedAction` a
 * `maxAgeSeconds` too.
 *
 * @example
 * const session = await requireRecentSignIn(sessions, { maxAgeSeconds: 600, next: '/account/delete' })
 */
export async function requireRecentSignIn<Claims extends AnyClaims>(
  sessions: Sessions<Claims>,
  { maxAgeSeconds, next }: RecentSignInOptions,
): Promise<Session<Claims>> {
  const headers = await requestHeaders('requireRecentSignIn')
  const found = await askRecentSession(coreOf(sessions), { headers }, { maxAgeSeconds })
  const isTooOld = found instanceof AuthFailure && found.error.code === 'sign_in_too_old'
  if (isTooOld) redirectToSignIn(sessions, next ?? headers.get(PATH_HEADER), { again: '1' })
  return sessionOrSignIn(sessions, found, next)
}
