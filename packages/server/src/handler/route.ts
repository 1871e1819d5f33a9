import type { EndpointName } from '../contract'
import { linkTokenOf } from '../provider/provider'
import type { Endpoint, Fields } from './answer'
import type { AuthContext } from './auth-context'
import { ENDPOINTS } from './endpoints/endpoints'
import { AuthFailure, unexpected } from './errors'
import { isFormPost, readBody } from './http/read-body'
import { respondEmpty, respondError, respondJson, respondNotice, respondOnward, respondPage } from './http/respond'
import { backToForm, leadOn, perform, refuseForeign } from './perform'
import { openVisit, type Visit, wantedLanguages } from './visit'
import { emitScanned } from './visit-events'

/** One request on its way through the checks. */
interface Arrival {
  readonly request: Request
  readonly context: AuthContext
  /** The visitor's address as the server itself saw it. */
  readonly clientIp: string | undefined
}

interface Target {
  readonly name: EndpointName
  /** What follows the name: the flow or ticket of a link. */
  readonly segment: string | undefined
}

/** What follows a prefix in a path, by its slashes. */
const below = (pathname: string, prefix: string) =>
  pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length + 1).split('/') : []

/** The endpoints that a flow or ticket may follow. */
const HAS_SEGMENT = ['verify', 'ticket']

const isEndpoint = (name: string): name is EndpointName => Object.hasOwn(ENDPOINTS, name)

/** Which endpoint a path means, or null. `mounted` is for a file that holds one endpoint, wherever it lies. */
function findTarget(pathname: string, context: AuthContext, mounted: EndpointName | undefined): Target | null {
  if (mounted) return { name: mounted, segment: below(pathname, context.linkPath)[0] || undefined }
  // Frameworks may end every path in a slash (`trailingSlash` of Next.js).
  const [name = '', segment, ...rest] = below(pathname.replace(/\/$/, ''), context.basePath)
  if (rest.length > 0 || (segment !== undefined && !HAS_SEGMENT.includes(name))) return null
  return isEndpoint(name) ? { name, segment } : null
}

/** Route, method, origin, content type, size, body, endpoint: in this order. Answers every expected failure itself. */
export async function route(arrival: Arrival, mounted?: EndpointName): Promise<Response> {
  const { request, context } = arrival
  const { pathname, searchParams } = new URL(request.url)
  const target = findTarget(pathname, context, mounted)
  if (!target) return respondError({ code: 'not_found' })
  const { name, segment } = target
  const { GET, POST } = methodsOf(target)

  if (request.method === 'HEAD') {
    if (name === 'verify')
      await emitScanned(await openVisit(request.headers, context, arrival.clientIp), 'head', { ticket: segment })
    return respondEmpty()
  }
  if (request.method === 'GET' && GET) {
    const query = Object.fromEntries(searchParams)
    const visit = await openVisit(request.headers, context, arrival.clientIp)
    if (name !== 'verify') return ask(visit, name, GET, { ...query, ...(segment && { ticket: segment }) })
    const { parameter } = linkTokenOf(context.provider)
    return navigate(visit, 'link', GET, { link_token: query[parameter], ticket: segment })
  }
  if (request.method === 'POST' && POST) return post(arrival, name, POST)
  const methods = ['HEAD', ...(GET ? ['GET'] : []), ...(POST ? ['POST'] : [])]
  return respondError({ code: 'method_not_allowed' }, methods.join(', '))
}

/** A link is followed; nothing is posted to it. */
function methodsOf({ name, segment }: Target): { readonly GET?: Endpoint; readonly POST?: Endpoint } {
  const { GET, POST }: { GET?: Endpoint; POST?: Endpoint } = ENDPOINTS[name]
  return { ...(GET && { GET }), ...(POST && segment === undefined && { POST }) }
}

async function post(arrival: Arrival, name: EndpointName, endpoint: Endpoint): Promise<Response> {
  const { request, context, clientIp } = arrival
  const isForm = isFormPost(request.headers) // T31
  const visit = await openVisit(request.headers, context, clientIp)
  const refused = await refuseForeign(visit, name)
  // Nothing is remembered of what another site sent.
  if (refused) return isForm ? respondOnward(backToForm(context, {}, refused.error)) : respondError(refused.error)
  // A body that cannot be read fails as the endpoint would.
  const read = await readBody(request, context.deadlineMs).catch((error: unknown) => unexpected(error, context.say))
  const run: Endpoint = read instanceof AuthFailure ? () => Promise.reject(read) : endpoint
  const fields = read instanceof AuthFailure ? {} : read
  return isForm ? navigate(visit, name, run, fields) : ask(visit, name, run, fields)
}

/** A script asks and reads JSON. */
async function ask(visit: Visit, name: string, endpoint: Endpoint, fields: Fields) {
  const answer = await perform(name, endpoint, visit, fields)
  switch (answer.kind) {
    case 'done':
      return respondJson(answer.body, answer.cookies)
    case 'failed':
      return respondError(answer.error)
    default:
      throw new TypeError(`${name} answered a script with ${answer.kind}.`)
  }
}

/** A form post or a link visit: ends in a redirect or a page. */
async function navigate(visit: Visit, name: string, endpoint: Endpoint, fields: Fields) {
  const answer = await perform(name, endpoint, visit, fields)
  switch (answer.kind) {
    case 'page':
      return respondPage(answer.page, answer.cookies)
    case 'ignored':
      return respondNotice('ready', wantedLanguages(visit, answer.locale), { brand: visit.context.brand }) // T31c
    default:
      return respondOnward(await leadOn(visit, fields, answer))
  }
}
