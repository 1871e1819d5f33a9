import { throwProblems } from '../config/config-error'
import { LATE, withDeadline } from '../config/deadline'
import { operatorLog } from '../config/operator-log'
import type { EndpointName, SignInStart } from '../contract'
import { type AnyClaims, coreOf, type Sessions } from '../session/sessions'
import { type AuthContext, DEFAULT_DEADLINE_MS, resolveAuthContext } from './auth-context'
import { type AuthCore, withAuthCore } from './auth-core'
import { type AuthOptions, authOptionProblems } from './auth-options'
import { pageQuery, readSignInStart } from './endpoints/sign-in-start'
import { unavailable, unexpected } from './errors'
import { isFormPost } from './http/read-body'
import { respondError, respondOnward } from './http/respond'
import { route } from './route'
import { openVisit } from './visit'

/** What the server that mounts the handler knows besides the request. */
export interface HandlerInfo {
  /** The visitor's IP address, as the server itself saw it. */
  readonly clientIp?: string
}

/** `Request` in, `Response` out; never throws. */
export type AuthHandler = (request: Request, info?: HandlerInfo) => Promise<Response>

/** One endpoint, for its own `route.ts`. Has `HEAD` because Next.js would otherwise run `GET` for it. */
export interface EndpointHandlers {
  /** Answers a GET, where the endpoint has one. */
  readonly GET?: (request: Request) => Promise<Response>
  /** Answers a HEAD without any effect. */
  readonly HEAD?: (request: Request) => Promise<Response>
  /** Answers a POST. */
  readonly POST: (request: Request) => Promise<Response>
}

/** Sign-in for one app. */
export interface Auth<Claims extends AnyClaims = AnyClaims> {
  /** The sessions that were passed to `createAuth`. */
  readonly sessions: Sessions<Claims>
  /** Handles every request under `basePath`. */
  readonly handler: AuthHandler
  /** `POST /send` alone, for a layout with one file per endpoint. Keep `[...auth]` next to them for links, or set `link.path` or `flowInPath: false`. */
  readonly send: EndpointHandlers
  /** `POST /resend` alone. */
  readonly resend: EndpointHandlers
  /** `POST /verify` and the link in the email alone. */
  readonly verify: EndpointHandlers & Required<Pick<EndpointHandlers, 'GET' | 'HEAD'>>
  /**
   * What a sign-in page needs to know before it renders, from the page's own request. For servers other than Next.js,
   * which has `getSignInStart`.
   */
  signInStart(headers: Headers, query: URLSearchParams): Promise<SignInStart>
}

/**
 * The handlers of one app, framework-free. Reads its environment at the first request; a wrong setup returns
 * `misconfigured` and logs every problem with its fix.
 *
 * @example
 * export const auth = createAuth({ sessions, provider: scalekit() })
 */
export function createAuth<Claims extends AnyClaims = AnyClaims>(options: AuthOptions<Claims>): Auth<Claims> {
  const { sessions, provider } = options
  const { appUrl, paths, now, say: saySessions } = coreOf(sessions)
  const say = options.log ? operatorLog(options.log, now) : saySessions
  let resolved: AuthContext | undefined
  function context(): AuthContext {
    if (resolved) return resolved
    throwProblems([...sessions.problems(), ...(provider.problems?.(appUrl()) ?? []), ...authOptionProblems(options)])
    resolved = resolveAuthContext(options, say)
    const advice = adviceFor(options, resolved)
    if (advice.length > 0) say('setup', advice.join('\n  '))
    return resolved
  }
  // Loading a provider's client takes a fifth of a second, and the first visitor should not wait for it.
  setTimeout(() => void provider.warm?.().catch(() => undefined), 0).unref?.()

  const answer =
    (mounted?: EndpointName): AuthHandler =>
    async (request, { clientIp } = {}) => {
      try {
        return await inTime(route({ request, context: context(), clientIp }, mounted), options.deadlineMs)
      } catch (error) {
        const failure = unexpected(error, say).error
        // A visitor who waits for a page does not get JSON. Without a configuration there is no origin, so this
        // redirects to a path.
        return isDocument(request)
          ? respondOnward({ url: `${paths.signInPath}?error=${failure.code}`, cookies: [] })
          : respondError(failure)
      }
    }
  const mount = (name: EndpointName) => (request: Request) => answer(name)(request)
  const core: AuthCore = { context, say }
  return withAuthCore(
    {
      sessions,
      handler: answer(),
      send: { POST: mount('send') },
      resend: { POST: mount('resend') },
      verify: { GET: mount('verify'), HEAD: mount('verify'), POST: mount('verify') },
      signInStart: async (headers, query) => readSignInStart(await openVisit(headers, context()), pageQuery(query)),
    },
    core,
  )
}

/** Waits have their own ends, each with its own answer: a little later this one ends what they forgot. */
const GRACE_MS = 500

async function inTime(answer: Promise<Response>, deadlineMs = DEFAULT_DEADLINE_MS): Promise<Response> {
  const response = await withDeadline(answer, deadlineMs + GRACE_MS)
  if (response === LATE) throw unavailable('store')
  return response
}

/** Whether a browser loads a page with it. */
const isDocument = ({ headers }: Request) =>
  isFormPost(headers) || headers.get('accept')?.startsWith('text/html') === true

/** What an operator of a public site should know once, at the first request. */
function adviceFor({ trustedProxyHops, limits }: AuthOptions, { app, sessions }: AuthContext): string[] {
  if (!app.secure) return []
  const advice: string[] = []
  if (trustedProxyHops === undefined && limits !== false) {
    advice.push(
      'trustedProxyHops is not set, so per-client rate limits are off. Set it to the number of your own proxies in front of this server (0 if none), or pass clientIp.',
    )
  }
  if (!sessions.hasOwnStore) {
    advice.push(
      'sign-outs and rate limits are kept in memory and lost on restart. Pass a store to createSessions to keep and share them.',
    )
  }
  return advice
}
