import { ConfigError, throwProblems } from '../config/config-error'
import type { AuthErrorData } from '../contract'
import { randomId } from '../session/keys'
import type { Action, Outcome } from './action'
import { type AuthContext, type AuthOptions, resolveAuthContext } from './auth-options'
import { AuthFailure } from './errors'
import { sealFlash } from './flash'
import { NotANavigation, openLink } from './link'
import { isOwnRequest } from './origin-guard'
import { type ReadBody, readBody } from './read-body'
import { respondEmpty, respondError, respondJson, respondRedirect } from './respond'
import { safeNext } from './safe-redirect'
import { resend, send } from './send'
import { readSignInState, type SignInState } from './sign-in-state'
import { cancel, currentSession, logout, pendingStatus } from './status'
import { verify } from './verify'
import { openVisit, type Visit } from './visit'

/** What the server that mounts the handler knows beside the request. */
export interface HandlerInfo {
  /** The visitor's address as the server itself saw it. */
  readonly clientIp?: string
}

/** Sign-in for one app: `Request` in, `Response` out. */
export interface Auth {
  /** Answers every request under `basePath`; never throws. */
  handler(request: Request, info?: HandlerInfo): Promise<Response>
  /** What a sign-in page has to know before it renders; see `getSignInState` of `./next`. */
  signInState(headers: Headers, query: URLSearchParams): Promise<SignInState>
}

type Query = (visit: Visit, query: URLSearchParams) => Promise<object>

const POSTS: Readonly<Record<string, Action>> = { send, resend, verify, cancel, logout }
const GETS: Readonly<Record<string, Query>> = { pending: pendingStatus, session: currentSession }

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
    if (!resolved) {
      const appUrl = process.env.APP_URL
      throwProblems([...sessions.problems(), ...(provider.problems?.(appUrl) ?? [])])
      resolved = resolveAuthContext(options)
    }
    return resolved
  }
  // Loading a provider's client takes a fifth of a second: not while the first visitor waits.
  setTimeout(() => void provider.warm?.().catch(() => undefined), 0).unref?.()

  return {
    async handler(request) {
      try {
        return await route(request, context())
      } catch (error) {
        return respondError(unexpected(error, log).error)
      }
    },
    async signInState(headers, query) {
      const current = context()
      return readSignInState(await openVisit(headers, current), query)
    },
  }
}

/** A failure that no visitor can mend: logged with a reference, which the visitor sees too. */
function unexpected(error: unknown, log: (line: string) => void): AuthFailure {
  if (error instanceof AuthFailure) return error
  const reference = randomId().slice(0, 8)
  const isConfig = error instanceof ConfigError
  // Only our own text and the kind of error: a message from elsewhere may hold an address or a token.
  const what = isConfig ? error.message : error instanceof Error ? error.name : typeof error
  log(`Doorpost ${reference}: ${what}`)
  const data: AuthErrorData = { reference }
  return new AuthFailure(isConfig ? 'misconfigured' : 'internal', data)
}

async function route(request: Request, context: AuthContext): Promise<Response> {
  const url = new URL(request.url)
  const [name = '', flow, ...rest] = segmentsBelow(url.pathname, context.basePath)
  const isLink = name === 'verify' && rest.length === 0
  const known = isLink || (flow === undefined && (Object.hasOwn(POSTS, name) || Object.hasOwn(GETS, name)))
  if (!known) return respondError({ code: 'not_found' })

  const takesPost = flow === undefined && Object.hasOwn(POSTS, name)
  const takesGet = isLink || Object.hasOwn(GETS, name)
  if (request.method === 'HEAD') return respondEmpty(200)
  if (request.method === 'GET' && takesGet) {
    const visit = await openVisit(request.headers, context)
    const query = GETS[name]
    if (query) return respondJson(await query(visit, url.searchParams), visit.cookies)
    return answerNavigation(visit, {}, () => openLink(visit, flow, url.searchParams.get('link_token')))
  }
  const action = POSTS[name]
  if (request.method === 'POST' && takesPost && action) return post(request, context, action)
  const allow = ['HEAD', ...(takesGet ? ['GET'] : []), ...(takesPost ? ['POST'] : [])].join(', ')
  return respondError({ code: 'method_not_allowed' }, [], allow)
}

function segmentsBelow(pathname: string, basePath: string): string[] {
  const prefix = `${basePath}/`
  return pathname.startsWith(prefix) ? pathname.slice(prefix.length).split('/') : []
}

async function post(request: Request, context: AuthContext, action: Action): Promise<Response> {
  if (!isOwnRequest(request.headers, context.origin)) {
    const origin = request.headers.get('origin')
    if (request.headers.get('sec-fetch-site') === 'same-origin' && origin) {
      context.log(`Doorpost: a request from ${origin} was refused, because APP_URL is ${context.origin}.`)
    }
    return respondError({ code: 'origin_not_allowed' })
  }
  let body: ReadBody
  try {
    body = await readBody(request)
  } catch (error) {
    return respondError(unexpected(error, context.log).error)
  }
  const visit = await openVisit(request.headers, context)
  if (body.kind === 'form') return answerNavigation(visit, body.fields, () => action(visit, body.fields))
  try {
    const { body: answer } = await action(visit, body.fields)
    return respondJson(answer, visit.cookies)
  } catch (error) {
    return respondError(unexpected(error, context.log).error, visit.cookies)
  }
}

/** A form post or a link visit: always ends in a redirect, with what the page needs in a one-minute cookie. */
async function answerNavigation(
  visit: Visit,
  fields: Readonly<Record<string, unknown>>,
  run: () => Promise<Outcome>,
): Promise<Response> {
  const { context, now } = visit
  const page = safeNext(fields.page, { ...context.rule, refusedPaths: [context.basePath] }) ?? context.signInPath
  const next = safeNext(fields.next, context.rule)
  const query = new URLSearchParams(next ? { next } : {})
  try {
    const { leadsTo, prefill } = await run()
    if (leadsTo !== 'sign-in') return respondRedirect(`${context.origin}${leadsTo.path}`, visit.cookies)
    if (prefill) visit.cookies.push(await sealFlash({ email: prefill }, context.session, now))
    return respondRedirect(pageUrl(context, page, query), visit.cookies)
  } catch (error) {
    if (error instanceof NotANavigation) return respondEmpty(503)
    const { error: failure } = unexpected(error, context.log)
    const email = typeof fields.email === 'string' ? fields.email.slice(0, 320) : undefined
    visit.cookies.push(await sealFlash({ error: failure, ...(email && { email }) }, context.session, now))
    query.set('error', failure.code)
    return respondRedirect(pageUrl(context, page, query), visit.cookies)
  }
}

function pageUrl({ origin }: AuthContext, page: string, query: URLSearchParams): string {
  const url = new URL(page, origin)
  for (const [name, value] of query) url.searchParams.set(name, value)
  return url.href
}
