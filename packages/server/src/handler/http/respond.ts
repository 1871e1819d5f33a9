import type { AuthError, AuthErrorBody } from '../../contract/index'
import { STATUS_OF } from '../errors'

/** On every answer: it is for one visitor, it is no page of its own, and the link's token stays out of Referer. */
const HEADERS = {
  'cache-control': 'no-store',
  vary: 'Cookie',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'referrer-policy': 'strict-origin',
} as const

function withCookies(headers: Headers, cookies: readonly string[]): Headers {
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return headers
}

/** A JSON answer; null is 204. */
export function respondJson(body: object | null, cookies: readonly string[] = []): Response {
  const headers = withCookies(new Headers(HEADERS), cookies)
  if (body === null) return new Response(null, { status: 204, headers })
  headers.set('content-type', 'application/json; charset=utf-8')
  return new Response(JSON.stringify(body), { status: 200, headers })
}

/** A failure with the status of its code, and `Retry-After` where waiting helps. */
export function respondError(error: AuthError, cookies: readonly string[] = [], allow?: string): Response {
  const headers = withCookies(new Headers(HEADERS), cookies)
  headers.set('content-type', 'application/json; charset=utf-8')
  if (error.retryAfterSeconds !== undefined) headers.set('retry-after', String(error.retryAfterSeconds))
  if (allow) headers.set('allow', allow)
  const body: AuthErrorBody = { error }
  return new Response(JSON.stringify(body), { status: STATUS_OF[error.code], headers })
}

/** See Other: what a form post and a link visit end with (RFC 9110, section 15.4.4). */
export function respondRedirect(location: string, cookies: readonly string[] = []): Response {
  const headers = withCookies(new Headers(HEADERS), cookies)
  headers.set('location', location)
  return new Response(null, { status: 303, headers })
}

/** No content and no effect: for `HEAD` (200), and for a prefetch, which is to come back as a click (503). */
export function respondEmpty(status: 200 | 503): Response {
  return new Response(null, { status, headers: HEADERS })
}

/** A page of the kit's own. */
export function respondPage(html: string, policy: string): Response {
  const headers = new Headers(HEADERS)
  headers.set('content-type', 'text/html; charset=utf-8')
  headers.set('content-security-policy', policy)
  return new Response(html, { status: 200, headers })
}
