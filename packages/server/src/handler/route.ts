import { sealFlash } from '../cookies/flash'
import type { Action, Fields, Outcome } from './action'
import type { AuthContext } from './auth-options'
import { CONFIRM_PAGE_POLICY } from './confirm-page/confirm-page'
import { LinkAnswer, openLink } from './endpoints/link'
import { resend, send } from './endpoints/send'
import { cancel, currentSession, pendingStatus, signOut } from './endpoints/status'
import { verify } from './endpoints/verify'
import { type AuthFailure, unexpected } from './errors'
import { isOwnRequest } from './http/origin-guard'
import { readBody } from './http/read-body'
import { respondEmpty, respondError, respondJson, respondPage, respondRedirect } from './http/respond'
import { safeNext } from './http/safe-redirect'
import { openVisit, type Visit } from './visit'

type Query = (visit: Visit, query: URLSearchParams) => Promise<object>

const POSTS = { send, resend, verify, cancel, 'sign-out': signOut } as const satisfies Record<string, Action>
const GETS = { pending: pendingStatus, session: currentSession } as const satisfies Record<string, Query>

/** An endpoint's name, as the last part of its path under `basePath`. */
export type Endpoint = keyof typeof POSTS | keyof typeof GETS

const isPost = (name: string): name is keyof typeof POSTS => Object.hasOwn(POSTS, name)
const isGet = (name: string): name is keyof typeof GETS => Object.hasOwn(GETS, name)

/** One request on its way through the checks. */
interface Arrival {
  readonly request: Request
  readonly context: AuthContext
  readonly clientIp: string | undefined
}

interface Target {
  readonly endpoint: Endpoint
  /** The last segment of a link's path. */
  readonly linkPath: string | undefined
}

/** What follows a prefix in a path, by its slashes. */
const below = (pathname: string, prefix: string) =>
  pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length + 1).split('/') : []

/** Which endpoint a path means, or null. `mounted` is for a file that holds one endpoint, wherever it lies. */
function findTarget(pathname: string, context: AuthContext, mounted: Endpoint | undefined): Target | null {
  if (mounted) return { endpoint: mounted, linkPath: below(pathname, context.linkPath)[0] }
  const [name = '', linkPath, ...rest] = below(pathname, context.basePath)
  if (rest.length > 0 || (linkPath !== undefined && name !== 'verify')) return null
  return isPost(name) || isGet(name) ? { endpoint: name, linkPath } : null
}

/** Route, method, origin, content type, size, body, action: in this order. Answers every expected failure itself. */
export async function route(arrival: Arrival, mounted?: Endpoint): Promise<Response> {
  const { request, context, clientIp } = arrival
  const url = new URL(request.url)
  const target = findTarget(url.pathname, context, mounted)
  if (!target) return respondError({ code: 'not_found' })
  const { endpoint, linkPath } = target

  if (request.method === 'HEAD') {
    if (endpoint === 'verify') context.emit({ type: 'scanner_hit', reason: 'head' })
    return respondEmpty(200)
  }
  if (request.method === 'GET' && isGet(endpoint)) {
    const visit = await openVisit(request.headers, context, clientIp)
    return respondJson(await GETS[endpoint](visit, url.searchParams), visit.cookies)
  }
  if (request.method === 'GET' && endpoint === 'verify') {
    const visit = await openVisit(request.headers, context, clientIp)
    return answerNavigation(visit, 'link', {}, () => openLink(visit, linkPath, url.searchParams.get('link_token')))
  }
  if (request.method === 'POST' && isPost(endpoint) && linkPath === undefined) return post(arrival, endpoint)
  return respondError({ code: 'method_not_allowed' }, [], allowedMethods(target))
}

function allowedMethods({ endpoint, linkPath }: Target): string {
  const get = isGet(endpoint) || endpoint === 'verify' ? ['GET'] : []
  const post = isPost(endpoint) && linkPath === undefined ? ['POST'] : []
  return ['HEAD', ...get, ...post].join(', ')
}

async function post({ request, context, clientIp }: Arrival, endpoint: keyof typeof POSTS): Promise<Response> {
  if (!isOwnRequest(request.headers, context.origin)) {
    const origin = request.headers.get('origin')
    if (request.headers.get('sec-fetch-site') === 'same-origin' && origin) {
      context.log(`Doorpost: a request from ${origin} was refused, because APP_URL is ${context.origin}.`)
    }
    context.emit({ type: 'failed', code: 'origin_not_allowed', action: endpoint })
    return respondError({ code: 'origin_not_allowed' })
  }
  const { kind, fields } = await readBody(request)
  const visit = await openVisit(request.headers, context, clientIp)
  const action: Action = POSTS[endpoint]
  if (kind === 'form') return answerNavigation(visit, endpoint, fields, () => action(visit, fields))
  try {
    const { body } = await action(visit, fields)
    return respondJson(body, visit.cookies)
  } catch (error) {
    return respondError(fail(visit, endpoint, error).error, visit.cookies)
  }
}

/** A failure on its way out: told to the app, and an unexpected one to the operator. */
function fail({ context }: Visit, action: string, error: unknown): AuthFailure {
  const failure = unexpected(error, context.log)
  context.emit({ type: 'failed', code: failure.error.code, action })
  return failure
}

/** A form post or a link visit: ends in a redirect, with what the page needs in a one-minute cookie. */
async function answerNavigation(
  visit: Visit,
  action: string,
  fields: Fields,
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
    if (error instanceof LinkAnswer) {
      return error.page === null ? respondEmpty(503) : respondPage(error.page, CONFIRM_PAGE_POLICY)
    }
    const { error: failure } = fail(visit, action, error)
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
