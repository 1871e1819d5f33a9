import { type NextRequest, NextResponse } from 'next/server.js'
import type { Sessions } from '../session/create-sessions'
import { isBelow } from '../session/path-prefix'

/** Options of {@link createProxy}. */
export interface ProxyOptions {
  readonly sessions: Sessions
  /** Paths that need a session, each with everything below it. Next.js also needs them in the literal `matcher`. */
  readonly protect: readonly string[]
  /** Paths answered with 401 JSON instead of a redirect. @default ['/api'] */
  readonly api?: readonly string[]
}

const NO_STORE = { 'cache-control': 'no-store' } as const

/** The path with `%xx` read and slashes folded once, or null when it cannot be read. */
function normalizePath(pathname: string): string | null {
  try {
    const { pathname: resolved } = new URL(decodeURIComponent(pathname).replace(/[/\\]+/g, '/'), 'http://path.invalid')
    return decodeURIComponent(resolved)
  } catch {
    return null
  }
}

/**
 * Sends visitors without a session to the sign-in page before a protected page is rendered. A comfort, not the
 * lock: `requireSession` in the page is. Never writes a cookie.
 *
 * @example
 * export const proxy = createProxy({ sessions, protect: ['/dashboard', '/account'] })
 * export const config = { matcher: ['/dashboard/:path*', '/account/:path*'] }
 */
export function createProxy({ sessions, protect, api = ['/api'] }: ProxyOptions) {
  return async function proxy(request: NextRequest): Promise<NextResponse> {
    const path = normalizePath(request.nextUrl.pathname)
    if (path === null) return new NextResponse(null, { status: 400, headers: NO_STORE })
    if (isBelow(path, sessions.signInPath) || isBelow(path, sessions.basePath)) return NextResponse.next()
    if (!protect.some((prefix) => isBelow(path, prefix))) return NextResponse.next()
    if (await sessions.read(request)) return NextResponse.next()

    if (api.some((prefix) => isBelow(path, prefix))) {
      return NextResponse.json({ error: { code: 'no_session' } }, { status: 401, headers: NO_STORE })
    }
    const { origin } = sessions.context()
    const signIn = new URL(sessions.signInPath, origin)
    signIn.searchParams.set('next', `${request.nextUrl.pathname}${request.nextUrl.search}`)
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    return NextResponse.redirect(signIn, { status: isRead ? 307 : 303, headers: NO_STORE })
  }
}
