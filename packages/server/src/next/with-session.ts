import type { Session } from '../contract'
import { isOwnRequest } from '../handler/http/origin-guard'
import type { Sessions } from '../session/create-sessions'
import { requestHeaders } from './guards'
import { keepCookies } from './keep-cookies'

/** The body of a 401 to a script. */
export interface NoSession {
  readonly error: { readonly code: 'no_session' }
}

/** What a guarded route handler is given beside Next's own arguments. */
export type SessionHandler<Context> = (
  request: Request,
  session: Session,
  context: Context,
) => Response | Promise<Response>

const NO_SESSION: NoSession = { error: { code: 'no_session' } }
const PRIVATE = { 'cache-control': 'no-store', vary: 'Cookie' } as const

/**
 * A route handler for signed-in visitors only: everyone else gets 401 and JSON. Renews the session's idle life.
 *
 * @example
 * export const GET = withSession(sessions, (request, session) => Response.json({ hello: session.email }))
 */
export function withSession<Context = unknown>(sessions: Sessions, handle: SessionHandler<Context>) {
  return async (request: Request, context: Context): Promise<Response> => {
    const stored = await sessions.readStored(request).catch(() => null)
    if (!stored) return Response.json(NO_SESSION, { status: 401, headers: PRIVATE })
    const response = await handle(request, stored.session, context)
    const renewed = await sessions.renew(stored)
    if (!renewed) return response
    const headers = new Headers(response.headers)
    headers.append('set-cookie', renewed.cookie)
    headers.set('cache-control', PRIVATE['cache-control'])
    headers.append('vary', PRIVATE.vary)
    return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
  }
}

/** What {@link authedAction} answers. */
export type AuthedResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: 'no_session' | 'origin_not_allowed' }

/**
 * A Server Action for signed-in visitors only. Checks session and origin itself, since an action can be called by
 * anyone who knows its id. Renews the session's idle life.
 *
 * @example
 * export const rename = authedAction(sessions, async (session, form: FormData) => …)
 */
export function authedAction<Arguments extends readonly unknown[], Value>(
  sessions: Sessions,
  act: (session: Session, ...values: Arguments) => Value | Promise<Value>,
) {
  return async (...values: Arguments): Promise<AuthedResult<Value>> => {
    const headers = await requestHeaders('authedAction')
    if (!isOwnRequest(headers, sessions.context().origin)) return { ok: false, code: 'origin_not_allowed' }
    const stored = await sessions.readStored({ headers }).catch(() => null)
    if (!stored) return { ok: false, code: 'no_session' }
    const renewed = await sessions.renew(stored)
    if (renewed) await keepCookies([renewed.cookie])
    return { ok: true, value: await act(stored.session, ...values) }
  }
}
