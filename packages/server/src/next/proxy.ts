import { type NextRequest, NextResponse } from 'next/server.js'
import { isBelow } from '../config/path-prefix'
import type { AuthErrorBody } from '../contract'
import { coreOf, type Sessions } from '../session/sessions'
import { forwardedHeaders, forwardOwnHeaders, fullPath } from './forwarded-headers'
import { normalizePath } from './normalize-path'
import { signInUrl } from './sign-in-url'

/** An app's own proxy function, or `middleware` in Next.js 15. */
export type OwnProxy = (request: NextRequest) => Response | undefined | Promise<Response | undefined>

/** Options of {@link createProxy}. */
export interface ProxyOptions {
  readonly sessions: Sessions
  /**
   * Paths that need a session, each with everything below it. Next.js also needs them in the literal `matcher`, and as
   * there its own `basePath` stays out.
   */
  readonly protect: readonly string[]
  /** Paths answered with 401 JSON instead of a redirect. @default ['/api'] */
  readonly api?: readonly string[]
  /** Runs for every request that may pass; what it answers is the answer. */
  readonly own?: OwnProxy
}

const NO_SESSION: AuthErrorBody = { error: { code: 'no_session' } }
const NO_STORE = { 'cache-control': 'no-store' } as const

/**
 * Sends visitors without a session to the sign-in page before a protected page is rendered. A comfort, not the
 * lock: `requireSession` in the page is. Never writes a cookie. In Next.js 15 export it as `middleware`.
 *
 * @example
 * export const proxy = createProxy({ sessions, protect: ['/dashboard', '/account'] })
 * export const config = { matcher: ['/dashboard/:path*', '/account/:path*'] }
 */
export function createProxy({ sessions, protect, api = ['/api'], own }: ProxyOptions) {
  return async function proxy(request: NextRequest): Promise<Response> {
    const path = normalizePath(request.nextUrl.pathname)
    if (path === null) return new NextResponse(null, { status: 400, headers: NO_STORE })
    const seen = `${request.nextUrl.basePath}${path}`
    // A sign-in page at the root is that one page: everything lies below it.
    const { signInPath, basePath } = coreOf(sessions).paths
    const isOwnPath =
      seen === signInPath || (signInPath !== '/' && isBelow(seen, signInPath)) || isBelow(seen, basePath)
    const needsSession = !isOwnPath && protect.some((prefix) => isBelow(path, prefix))
    if (needsSession && !(await sessions.read(request))) return refuse(request, path)
    return pass(request)
  }

  function refuse(request: NextRequest, path: string): Response {
    const isScript = api.some((prefix) => isBelow(path, prefix)) || request.headers.has('next-action')
    if (isScript) return NextResponse.json(NO_SESSION, { status: 401, headers: NO_STORE })
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const { paths, app } = coreOf(sessions)
    const location = new URL(signInUrl(paths.signInPath, fullPath(request)), app().origin)
    return NextResponse.redirect(location, { status: isRead ? 307 : 303, headers: NO_STORE })
  }

  async function pass(request: NextRequest): Promise<Response> {
    const onward = NextResponse.next({ request: { headers: forwardedHeaders(request) } })
    const answer = own ? await own(request) : undefined
    if (!answer) return onward
    forwardOwnHeaders(answer.headers, onward.headers)
    return answer
  }
}
