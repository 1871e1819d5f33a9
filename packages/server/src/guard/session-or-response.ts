import type { Session } from '../contract'
import { AuthFailure } from '../handler/errors'
import { isOwnRequest } from '../handler/http/origin-guard'
import { respondError, respondNotice, respondOnward } from '../handler/http/respond'
import { type AnyClaims, coreOf, type Sessions } from '../session/sessions'
import { askGuarded, type GuardOptions } from './ask-session'
import { signInUrl } from './sign-in-url'

/** Options of {@link sessionOrResponse}. */
export interface SessionOrResponseOptions extends GuardOptions {
  /** A script asks: refuse with a status and JSON, as `withSession` does, instead of a redirect to the sign-in page. @default false */
  readonly api?: boolean
}

/**
 * The visitor's session, or the answer for everyone else: a redirect to the sign-in page, which leads back here; 403 to a
 * request from another site that changes something; 503 while the store is down. This is what protects a page or a route
 * where there is no `requireSession`: in a loader, a middleware, a handler of any server with the Fetch API's `Request`.
 *
 * @example
 * const session = await sessionOrResponse(sessions, request)
 * if (session instanceof Response) return session // in React Router: throw session
 */
export async function sessionOrResponse<Claims extends AnyClaims>(
  sessions: Sessions<Claims>,
  request: Request,
  { api = false, ...options }: SessionOrResponseOptions = {},
): Promise<Session<Claims> | Response> {
  const core = coreOf(sessions)
  const { origin } = core.app()
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (!isRead && !isOwnRequest(request.headers, origin)) return respondError({ code: 'origin_not_allowed' }) // T30b
  const found = await askGuarded(core, request, options) // T39h
  // The claims are what this app's own onSignIn returned.
  if (!(found instanceof AuthFailure)) return found.session as Session<Claims>
  const { code, retryAfterSeconds } = found.error
  if (api) return respondError(found.error)
  if (code === 'store_unavailable')
    return respondNotice('away', request.headers.get('accept-language'), { retryAfterSeconds })
  const { pathname, search } = new URL(request.url)
  // A sign-in page that knows the visitor would only offer to go on, and so lead in a circle.
  const query = code === 'sign_in_too_old' ? { again: '1' } : {}
  const url = new URL(signInUrl(core.paths.signInPath, `${pathname}${search}`, query), origin).href
  return respondOnward({ url, cookies: [] })
}
