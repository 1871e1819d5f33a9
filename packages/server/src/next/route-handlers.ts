import { isBelow } from '../config/path-prefix'
import type { Auth } from '../handler/create-auth'
import { coreOf } from '../session/sessions'

/** A Next.js route handler. */
export type RouteHandler = (request: Request) => Promise<Response>

/**
 * Next.js takes its own base path off the address before a route handler sees it: `/app/api/auth/send` has become
 * `/api/auth/send`, while the kit's `basePath` is whole.
 */
function withWholePath(request: Request, basePath: string): Request {
  const url = new URL(request.url)
  if (isBelow(url.pathname, basePath)) return request
  for (let end = basePath.indexOf('/', 1); end > 0; end = basePath.indexOf('/', end + 1)) {
    if (!isBelow(url.pathname, basePath.slice(end))) continue
    url.pathname = `${basePath.slice(0, end)}${url.pathname}`
    const { method, headers, body } = request
    const init = { method, headers, body, duplex: 'half' }
    return new Request(url, init)
  }
  return request
}

/**
 * The handlers for `app/api/auth/[...auth]/route.ts`. `HEAD` is exported, because Next.js would run `GET` for it.
 *
 * @example
 * export const { GET, HEAD, POST } = toRouteHandlers(auth)
 */
export function toRouteHandlers(
  auth: Pick<Auth, 'handler' | 'sessions'>,
): Record<'GET' | 'HEAD' | 'POST', RouteHandler> {
  const handle: RouteHandler = (request) => auth.handler(withWholePath(request, coreOf(auth.sessions).paths.basePath))
  return { GET: handle, HEAD: handle, POST: handle }
}
