import type { EmulatorCore } from '../emulator-core'
import { toDiscovery } from './discovery'
import { type HttpRequest, type HttpResponse, originOf } from './exchange'
import { createJsonWebKeys } from './json-web-keys'
import { createPasswordlessCalls } from './passwordless-calls'
import { isServicePath, refuseOutside } from './passwordless-only'
import { RequestError, sendJson } from './respond'
import { createRestHandler } from './rest-handler'
import { createRpcHandler } from './rpc-handler'
import { handleToken } from './token-endpoint'

const RPC_PATH = /^\/\w+(\.\w+)+\/\w+$/

/** Answers what Scalekit itself would answer. Returns whether the path is one of the service's. */
export function createServiceHandler(core: EmulatorCore, stopping: AbortSignal) {
  const keys = createJsonWebKeys()
  const calls = createPasswordlessCalls(core)
  const answerRpc = createRpcHandler(core, calls, stopping)
  const answerRest = createRestHandler(core, calls, stopping)
  const documents: Readonly<Record<string, (request: HttpRequest) => unknown>> = {
    '/keys': keys,
    '/.well-known/openid-configuration': (request) => toDiscovery(originOf(request)),
  }

  async function answerToken(request: HttpRequest, response: HttpResponse): Promise<void> {
    if (request.method === 'POST') return handleToken(core, request, response, stopping)
    response.setHeader('allow', 'POST')
    throw new RequestError(405, '/oauth/token takes POST.')
  }

  return async (request: HttpRequest, response: HttpResponse, pathname: string): Promise<boolean> => {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const document = documents[pathname]
    if (document && isRead) sendJson(response, 200, await document(request))
    else if (pathname === '/oauth/token') await answerToken(request, response)
    else if (pathname.startsWith('/api/')) await answerRest(request, response, pathname)
    else if (request.method === 'POST' && RPC_PATH.test(pathname)) await answerRpc(request, response, pathname)
    else if (isServicePath(pathname)) throw new RequestError(501, refuseOutside(core, request, pathname).rawMessage)
    else return false
    return true
  }
}
