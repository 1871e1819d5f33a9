import { throwProblems } from '../config/config-error'
import type { Sessions } from '../session/create-sessions'
import { type AuthContext, type AuthOptions, optionProblems, resolveAuthContext } from './auth-options'
import { readSignInStart, type SignInStart } from './endpoints/sign-in-start'
import { unexpected } from './errors'
import { respondError } from './http/respond'
import { type Endpoint, route } from './route'
import { openVisit } from './visit'

/** What the server that mounts the handler knows beside the request. */
export interface HandlerInfo {
  /** The visitor's address as the server itself saw it. */
  readonly clientIp?: string
}

/** `Request` in, `Response` out; never throws. */
export type AuthHandler = (request: Request, info?: HandlerInfo) => Promise<Response>

/** One endpoint for a `route.ts` of its own. `HEAD` is there because Next.js would run `GET` for it. */
export interface EndpointHandlers {
  readonly GET?: (request: Request) => Promise<Response>
  readonly HEAD?: (request: Request) => Promise<Response>
  readonly POST: (request: Request) => Promise<Response>
}

/** Sign-in for one app. */
export interface Auth {
  /** As they were given to `createAuth`. */
  readonly sessions: Sessions
  /** Answers every request under `basePath`. */
  readonly handler: AuthHandler
  /** The three endpoints one by one, for a layout with a file each. Links then need `flowInPath: false`. */
  readonly send: EndpointHandlers
  readonly resend: EndpointHandlers
  readonly verify: EndpointHandlers & Required<Pick<EndpointHandlers, 'GET' | 'HEAD'>>
  /** What a sign-in page has to know before it renders; see `getSignInStart` of `./next`. */
  signInStart(headers: Headers, query: URLSearchParams): Promise<SignInStart>
}

/**
 * The handlers of one app, framework-free. Reads its environment at the first request; a wrong set-up answers
 * `misconfigured` and logs every problem with its fix.
 *
 * @example
 * export const auth = createAuth({ sessions, provider: scalekit() })
 */
export function createAuth(options: AuthOptions): Auth {
  const { sessions, provider, log = console.error } = options
  let resolved: AuthContext | undefined
  function context(): AuthContext {
    if (resolved) return resolved
    const appUrl = sessions.appUrl()
    throwProblems([...sessions.problems(), ...(provider.problems?.(appUrl) ?? []), ...optionProblems(options)])
    resolved = resolveAuthContext(options)
    for (const line of adviceFor(options, resolved)) log(line)
    return resolved
  }
  // Loading a provider's client takes a fifth of a second: not while the first visitor waits.
  setTimeout(() => void provider.warm?.().catch(() => undefined), 0).unref?.()

  const answer =
    (mounted?: Endpoint): AuthHandler =>
    async (request, { clientIp } = {}) => {
      try {
        return await route({ request, context: context(), clientIp }, mounted)
      } catch (error) {
        return respondError(unexpected(error, log).error)
      }
    }
  const mount = (endpoint: Endpoint) => (request: Request) => answer(endpoint)(request)

  return {
    sessions,
    handler: answer(),
    send: { POST: mount('send') },
    resend: { POST: mount('resend') },
    verify: { GET: mount('verify'), HEAD: mount('verify'), POST: mount('verify') },
    async signInStart(headers, query) {
      const current = context()
      return readSignInStart(await openVisit(headers, current), query)
    },
  }
}

/** What an operator of a public site should know once, at the first request. */
function adviceFor({ trustedProxyHops, limits, store }: AuthOptions, { session, sessions }: AuthContext): string[] {
  if (!session.secure) return []
  const advice: string[] = []
  if (trustedProxyHops === undefined && limits !== false) {
    advice.push(
      'Doorpost: trustedProxyHops is not set, so there is no limit per client. Set it to the number of proxies of your own in front of this server (0 for none).',
    )
  }
  if (!store || !sessions.hasOwnStore) {
    advice.push(
      "Doorpost: sign-outs and limits are kept in this process's own memory. Give createSessions and createAuth a store to share them between processes and keep them over a restart.",
    )
  }
  return advice
}
