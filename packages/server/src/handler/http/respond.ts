import type { AuthError, AuthErrorBody, Brand } from '../../contract'
import { type Cookie, serializeCookie } from '../../cookies/cookie'
import { type Notice, renderNoticePage } from '../confirm-page/notice-page'
import type { OwnPage } from '../confirm-page/page-frame'
import { STATUS_OF } from '../errors'
import type { Onward } from '../perform'

/**
 * On every response: not cached, not indexed, not embedded, for this site's pages only, and no handle for who opened it.
 * The referrer's policy lets the origin through: under `no-referrer` browsers post our own forms with `Origin: null`.
 * None of these is for scripts, so the link's token is in no `Referer` either way.
 */
export const ANSWER_HEADERS = {
  'cache-control': 'no-store', // T14
  vary: 'Cookie',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin', // T40
  'cross-origin-opener-policy': 'same-origin', // T40
  'referrer-policy': 'strict-origin', // T04
} as const

function headersWith(more: Readonly<Record<string, string>>, cookies: readonly Cookie[] = []): Headers {
  const headers = new Headers({ ...ANSWER_HEADERS, ...more })
  for (const cookie of cookies) headers.append('set-cookie', serializeCookie(cookie))
  return headers
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' } as const

/** A JSON answer. */
export function respondJson(body: object, cookies: readonly Cookie[]): Response {
  return new Response(JSON.stringify(body), { status: 200, headers: headersWith(JSON_TYPE, cookies) })
}

/** A failure with the status of its code, and `Retry-After` where waiting helps. */
export function respondError(error: AuthError, allow?: string): Response {
  const body: AuthErrorBody = { error }
  const headers = headersWith({
    ...JSON_TYPE,
    ...(error.retryAfterSeconds !== undefined && { 'retry-after': String(error.retryAfterSeconds) }),
    ...(allow !== undefined && { allow }),
  })
  return new Response(JSON.stringify(body), { status: STATUS_OF[error.code], headers })
}

/** See Other: the response to a form post and an opened link (RFC 9110, section 15.4.4). */
export function respondOnward({ url, cookies }: Onward): Response {
  return new Response(null, { status: 303, headers: headersWith({ location: url }, cookies) })
}

/** No content and no effect: for `HEAD`. */
export function respondEmpty(): Response {
  return new Response(null, { status: 200, headers: ANSWER_HEADERS })
}

const htmlHeaders = (policy: string) => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policy,
})

/** A page of the kit's own. */
export function respondPage({ html, policy }: OwnPage, cookies: readonly Cookie[]): Response {
  return new Response(html, { status: 200, headers: headersWith(htmlHeaders(policy), cookies) })
}

interface NoticeOptions {
  readonly brand?: Brand | undefined
  readonly retryAfterSeconds?: number | undefined
}

/**
 * A page that says why there is no answer now, with a status that no browser keeps or shows for a later click.
 *
 * @param language the visitor's `Accept-Language`
 */
export async function respondNotice(
  notice: Notice,
  language: string | null,
  { brand, retryAfterSeconds }: NoticeOptions,
): Promise<Response> {
  const { html, policy } = await renderNoticePage(notice, language, brand)
  const wait = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }
  return new Response(html, { status: 503, headers: headersWith({ ...htmlHeaders(policy), ...wait }) })
}
