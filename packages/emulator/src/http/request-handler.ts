import type { EmulatorCore } from '../emulator-core'
import type { EmulatorEnv } from '../emulator-env'
import { handleInboxPage } from '../inbox-page/handle-inbox-page'
import { SAFE_LINK_PATH } from '../mailbox/mailbox'
import { CONTROL_ROUTES } from './control-api'
import { type HttpHandler, type HttpRequest, type HttpResponse, hostOf, originOf } from './exchange'
import { InputError } from './input-error'
import { type HostRule, isAllowedHost, isFromAnotherSite } from './request-guard'
import { type RequestTarget, toTarget } from './request-target'
import { RequestError, readBody, send, sendJson } from './respond'
import { createServiceHandler } from './service-handler'

function parseJson(body: string): unknown {
  if (body === '') return {}
  try {
    return JSON.parse(body)
  } catch {
    throw new RequestError(400, 'The body is not JSON.')
  }
}

async function handleControl(
  core: EmulatorCore,
  request: HttpRequest,
  response: HttpResponse,
  url: RequestTarget,
): Promise<boolean> {
  const methods = CONTROL_ROUTES[url.pathname]
  if (!methods) return false
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? '')
  const route = Object.hasOwn(methods, method) ? methods[method] : undefined
  if (!route) {
    response.setHeader('allow', Object.keys(methods).join(', '))
    throw new RequestError(405, `${url.pathname} takes ${Object.keys(methods).join(', ')}.`)
  }
  const body = parseJson(await readBody(request))
  sendJson(response, 200, await route(core, { query: url.searchParams, body }))
  return true
}

/** Leads on from a rewritten link, as the server of a mail filter does. Only an email's own link is ever led to. */
function followSafeLink(core: EmulatorCore, response: HttpResponse, { pathname }: RequestTarget): boolean {
  if (!pathname.startsWith(SAFE_LINK_PATH)) return false
  const link = core.linkBehind(pathname.slice(SAFE_LINK_PATH.length))
  if (!link) throw new RequestError(404, 'This email does not exist. The inbox may have been cleared.')
  send(response, 302, 'text/plain; charset=utf-8', '', { location: link })
  return true
}

function toFailure(error: unknown): { status: number; message: string } {
  if (error instanceof RequestError) return { status: error.status, message: error.message }
  if (error instanceof InputError) return { status: 400, message: error.message }
  return { status: 500, message: 'The emulator failed.' }
}

/** What the handler works with. */
export interface RequestContext {
  readonly core: EmulatorCore
  readonly hostRule: HostRule
  readonly env: () => EmulatorEnv
  readonly stopping: AbortSignal
}

/** Answers everything: what is Scalekit's, the control API and the inbox page. */
export function createRequestHandler(context: RequestContext): HttpHandler {
  const { core, hostRule, stopping } = context
  const answerService = createServiceHandler(core, stopping)

  async function answer(request: HttpRequest, response: HttpResponse): Promise<void> {
    if (!isAllowedHost(hostOf(request), hostRule)) {
      throw new RequestError(403, 'This Host is not allowed. Use localhost or 127.0.0.1, or start with --allow-host.')
    }
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (!isRead && isFromAnotherSite(request.headers, originOf(request))) {
      throw new RequestError(403, 'A page of another site cannot change the emulator.')
    }
    const url = toTarget(request.url ?? '/')
    if (await answerService(request, response, url.pathname)) return
    if (await handleControl(core, request, response, url)) return
    if (isRead && followSafeLink(core, response, url)) return
    if (isRead && (await handleInboxPage(context, response, url))) return
    // Clients that join a base URL and a path with a slash do not look for one at the end of the base URL.
    const hint = url.pathname.startsWith('//') ? ' Remove the slash at the end of the environment URL.' : ''
    throw new RequestError(404, `There is nothing at ${url.pathname}.${hint}`)
  }

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) {
        response.destroy()
        return
      }
      const { status, message } = toFailure(error)
      sendJson(response, status, { error: { message } })
    })
  }
}
