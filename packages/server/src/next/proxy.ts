import { type NextRequest, NextResponse } from 'next/server.js'
import { askGuarded } from '../guard/ask-session'
import { signInUrl } from '../guard/sign-in-url'
import { AuthFailure } from '../handler/errors'
import { ANSWER_HEADERS, respondError, respondNotice } from '../handler/http/respond'
import { coreOf, type Sessions } from '../session/sessions'
import { forwardedHeaders, forwardOwnHeaders, fullPath } from './forwarded-headers'
import { foldedSegments, isUnder, routedSegments } from './routed-path'

/** An app's own proxy function, or `middleware` in Next.js 15. */
export type OwnProxy = (request: NextRequest) => Response | undefined | Promise<Response | undefined>

/** Options of {@link createProxy}. */
export interface ProxyOptions {
  /** What reads the session cookie. */
  readonly sessions: Sessions
  /**
   * Paths that need a session, each with everything below it. Next.js also needs them in the literal `matcher`. In
   * both, leave out the `basePath` of Next.js.
   */
  readonly protect: readonly string[]
  /** Paths that get 401 JSON instead of a redirect. @default ['/api'] */
  readonly api?: readonly string[]
  /** Your own proxy function. Runs for every allowed request; its response, if any, is returned. */
  readonly own?: OwnProxy
}

/** What browsers and crawlers fetch for or before a page: protecting `/` does not include these. */
const PUBLIC_FILES = [
  '/_next',
  '/.well-known',
  '/favicon.ico',
  '/robots.txt',
  '/sitemap.xml',
  '/manifest.webmanifest',
  '/manifest.json',
]
const isPublicFile = (segments: readonly string[]) => PUBLIC_FILES.some((file) => isUnder(segments, file))

/**
 * Sends visitors without a session to the sign-in page before a protected page is rendered. For speed only: protection
 * comes from `requireSession` in the page. Never writes a cookie. In Next.js 15 export it as `middleware`.
 *
 * @example
 * export const proxy = createProxy({ sessions, protect: ['/dashboard', '/account'] })
 * export const config = { matcher: ['/dashboard/:path*', '/account/:path*'] }
 */
export function createProxy({ sessions, protect, api = ['/api'], own }: ProxyOptions) {
  const isProtected = (segments: readonly string[]) =>
    protect.some((prefix) => isUnder(segments, prefix) && (prefix !== '/' || !isPublicFile(segments)))

  function isOwnPath(request: NextRequest, segments: readonly string[]): boolean {
    const { signInPath, basePath } = coreOf(sessions).paths
    const whole = [...(routedSegments(request.nextUrl.basePath) ?? []), ...segments]
    // A sign-in page at the root is that one page, since every path is below it.
    const isSignInPage = signInPath === '/' ? whole.length === 0 : isUnder(whole, signInPath)
    return isSignInPage || isUnder(whole, basePath)
  }

  function toSignIn(request: NextRequest): Response {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const { paths, app } = coreOf(sessions)
    const location = new URL(signInUrl(paths.signInPath, fullPath(request)), app().origin)
    return NextResponse.redirect(location, { status: isRead ? 307 : 303, headers: ANSWER_HEADERS })
  }

  async function pass(request: NextRequest): Promise<Response> {
    const onward = NextResponse.next({ request: { headers: forwardedHeaders(request) } })
    const answer = own ? await own(request) : undefined
    if (!answer) return onward
    forwardOwnHeaders(answer.headers, onward.headers)
    return answer
  }

  return async function proxy(request: NextRequest): Promise<Response> {
    const routed = routedSegments(request.nextUrl.pathname)
    if (routed === null) return new NextResponse(null, { status: 400, headers: ANSWER_HEADERS })
    // One server may read as a name what another reads as "..": a path is protected if either reading is.
    const readings = [routed, foldedSegments(routed)] // T29
    // Actions check the session themselves, and the router can only read their own responses.
    const isAction = request.method === 'POST' && request.headers.has('next-action')
    const isOwn = readings.every((segments) => isOwnPath(request, segments))
    const needsSession = !isAction && !isOwn && readings.some(isProtected)
    const found = needsSession && (await askGuarded(coreOf(sessions), request))
    if (!(found instanceof AuthFailure)) return pass(request)
    const isScript = readings.some((segments) => api.some((prefix) => isUnder(segments, prefix)))
    if (isScript) return respondError(found.error)
    const { code, retryAfterSeconds } = found.error
    return code === 'no_session'
      ? toSignIn(request)
      : respondNotice('away', request.headers.get('accept-language'), { retryAfterSeconds })
  }
}
