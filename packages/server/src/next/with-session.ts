import type { AuthErrorCode, Session } from '../contract'
import { serializeCookie } from '../cookies/cookie'
import { askGuarded, type GuardOptions } from '../guard/ask-session'
import { AuthFailure } from '../handler/errors'
import { isOwnRequest } from '../handler/http/origin-guard'
import { respondError } from '../handler/http/respond'
import { type AnyClaims, coreOf, type Sessions } from '../session/sessions'
import { requestHeaders } from './guards'
import { keepCookies } from './keep-cookies'

/** What a protected route handler gets besides Next's own arguments. */
export type SessionHandler<Context, Claims extends AnyClaims = AnyClaims> = (
  request: Request,
  session: Session<Claims>,
  context: Context,
) => Response | Promise<Response>

/**
 * A route handler for signed-in visitors only. Everyone else gets 401 and JSON, a request from another site that changes
 * something gets 403, and while the store is down the response is 503 with `Retry-After`. Renews the idle timeout. Your
 * response gets `Cache-Control: no-store`, unless it has one, and `Vary: Cookie`. With `maxAgeSeconds` a sign-in of longer
 * ago gets 403 and `sign_in_too_old`.
 *
 * @example
 * export const GET = withSession(sessions, (request, session) => Response.json({ hello: session.email }))
 * export const DELETE = withSession(sessions, deleteAccount, { maxAgeSeconds: 600 })
 */
export function withSession<Context = unknown, Claims extends AnyClaims = AnyClaims>(
  sessions: Sessions<Claims>,
  handle: SessionHandler<Context, Claims>,
  options: GuardOptions = {},
) {
  const core = coreOf(sessions)
  return async (request: Request, context: Context): Promise<Response> => {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const isForeign = !isRead && !isOwnRequest(request.headers, core.app().origin) // T30
    if (isForeign) return respondError({ code: 'origin_not_allowed' })
    const stored = await askGuarded(core, request, options) // T39c
    if (stored instanceof AuthFailure) return respondError(stored.error)
    const response = await handle(request, typed<Claims>(stored.session), context)
    // An error and an upgrade are no answers that could be made anew.
    if (response.status < 200) return response
    const renewed = await core.renew(stored)
    const headers = new Headers(response.headers)
    if (renewed) headers.append('set-cookie', serializeCookie(renewed.cookie))
    // What is for one visitor is kept by no cache, unless the handler says so of an answer without a cookie.
    if (renewed || !headers.has('cache-control')) headers.set('cache-control', 'no-store') // T14b
    headers.append('vary', 'Cookie')
    return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
  }
}

/**
 * What {@link authedAction} returns if the action was not run: `no_session`, `origin_not_allowed`, `store_unavailable`, or
 * `sign_in_too_old` if it has a `maxAgeSeconds`.
 */
export type AuthedResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: AuthErrorCode }

/**
 * A Server Action for signed-in visitors only. Checks session and origin itself, because anyone who knows
 * its id can call an action. Renews the idle timeout. With `maxAgeSeconds` a sign-in of longer ago gets
 * `sign_in_too_old`. Next.js itself keeps the answers of actions out of every cache.
 *
 * @example
 * export const rename = authedAction(sessions, async (session, form: FormData) => …)
 * export const close = authedAction(sessions, closeAccount, { maxAgeSeconds: 600 })
 */
export function authedAction<Arguments extends readonly unknown[], Value, Claims extends AnyClaims = AnyClaims>(
  sessions: Sessions<Claims>,
  act: (session: Session<Claims>, ...values: Arguments) => Value | Promise<Value>,
  options: GuardOptions = {},
) {
  const core = coreOf(sessions)
  return async (...values: Arguments): Promise<AuthedResult<Value>> => {
    const headers = await requestHeaders('authedAction')
    if (!isOwnRequest(headers, core.app().origin)) return { ok: false, code: 'origin_not_allowed' }
    const stored = await askGuarded(core, { headers }, options) // T39d
    if (stored instanceof AuthFailure) return { ok: false, code: stored.error.code }
    const renewed = await core.renew(stored)
    if (renewed) await keepCookies([renewed.cookie])
    return { ok: true, value: await act(typed<Claims>(stored.session), ...values) }
  }
}

/** The claims are what this app's own onSignIn returned. */
const typed = <Claims extends AnyClaims>(session: Session) => session as Session<Claims>
