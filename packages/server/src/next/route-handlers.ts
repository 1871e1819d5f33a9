import type { Auth } from '../handler/create-auth'

/** A Next.js route handler. */
export type RouteHandler = (request: Request) => Promise<Response>

/**
 * The handlers for `app/api/auth/[...auth]/route.ts`. `HEAD` is exported, because Next.js would run `GET` for it.
 *
 * @example
 * export const { GET, HEAD, POST } = toRouteHandlers(auth)
 */
export function toRouteHandlers(auth: Pick<Auth, 'handler'>): Record<'GET' | 'HEAD' | 'POST', RouteHandler> {
  const handle: RouteHandler = (request) => auth.handler(request)
  return { GET: handle, HEAD: handle, POST: handle }
}
