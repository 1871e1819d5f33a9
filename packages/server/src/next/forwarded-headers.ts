import type { NextRequest } from 'next/server.js'
import { OWN_HEADER_PREFIX, PATH_HEADER } from './own-headers'

/** The address as the visitor sees it: Next.js removes its `basePath` before a proxy runs. */
export function fullPath({ nextUrl }: NextRequest): string {
  return `${nextUrl.basePath}${nextUrl.pathname}${nextUrl.search}`
}

/** The request's headers with ours replaced, so that nothing a client sent under our names remains. */
export function forwardedHeaders(request: NextRequest): Headers {
  const headers = new Headers(request.headers)
  for (const name of [...headers.keys()]) if (name.startsWith(OWN_HEADER_PREFIX)) headers.delete(name)
  headers.set(PATH_HEADER, fullPath(request))
  return headers
}

// How a proxy tells Next.js which headers the page gets: a list of names, and a header for each.
const LIST = 'x-middleware-override-headers'
const VALUE = 'x-middleware-request-'

/**
 * Adds our headers to the app's own response if that continues the request (`NextResponse.next()` or `rewrite()`).
 * Which other headers the page gets stays the app's choice; most apps copy all that the client sent, ours included.
 */
export function forwardOwnHeaders(answer: Headers, onward: Headers): void {
  if (!answer.has('x-middleware-next') && !answer.has('x-middleware-rewrite')) return
  const chosen = answer.get(LIST)?.split(',')
  for (const [name, value] of onward) {
    const isOurs = name.startsWith(`${VALUE}${OWN_HEADER_PREFIX}`)
    if (name.startsWith(VALUE) && (isOurs || !chosen)) answer.set(name, value)
  }
  const names = chosen?.filter((name) => !name.startsWith(OWN_HEADER_PREFIX)) ?? onward.get(LIST)?.split(',') ?? []
  answer.set(LIST, [...new Set([...names, PATH_HEADER])].join(','))
}
