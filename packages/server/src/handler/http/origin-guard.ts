import { parseUrl } from '../../config/app-url'
import { REQUEST_HEADER } from '../../contract'

/**
 * Whether a state-changing request comes from this app's own pages. Fetch metadata first, then `Origin`, then
 * `Referer`; a request that carries none of them must carry the kit's own header
 * (OWASP Cross-Site Request Forgery Prevention).
 */
export function isOwnRequest(headers: Headers, appOrigin: string): boolean {
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  // Also catches the app that is opened under another address than APP_URL: its cookies would not come along.
  if (origin !== null && origin !== 'null' && origin !== appOrigin) return false
  if (site === 'same-origin') return true
  if (site === 'cross-site' || site === 'same-site') return false // T03
  if (origin !== null) return origin === appOrigin
  const referer = headers.get('referer')
  if (referer !== null) return parseUrl(referer)?.origin === appOrigin
  return headers.has(REQUEST_HEADER)
}

/**
 * Whether a GET is a person following a link, as far as the browser says. Prefetches, previews and sub-resources
 * say otherwise; a browser without fetch metadata is believed.
 */
export function isNavigation(headers: Headers): boolean {
  const mode = headers.get('sec-fetch-mode')
  const destination = headers.get('sec-fetch-dest')
  if (mode !== null && mode !== 'navigate') return false
  // A service worker that passes a navigation on makes its destination `empty`; no script can send this mode itself.
  const isPassedOn = mode !== null && destination === 'empty' // T31b
  if (destination !== null && destination !== 'document' && !isPassedOn) return false
  return !isPrefetch(headers)
}

function isPrefetch(headers: Headers): boolean {
  const purposes = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].map((name) => headers.get(name) ?? '')
  return headers.has('next-router-prefetch') || purposes.some((value) => /prefetch|prerender|preview/i.test(value))
}
