import { Code, ConnectError } from '@connectrpc/connect'
import { PasswordlessService } from '@scalekit-sdk/node/lib/pkg/grpc/scalekit/v1/auth/passwordless_pb.js'
import type { EmulatorCore } from '../emulator-core'
import type { CallName } from '../faults'
import { beginCall } from './begin-call'
import { breakOff, type HttpRequest, type HttpResponse } from './exchange'
import type { PasswordlessCalls } from './passwordless-calls'
import { refuseOutside } from './passwordless-only'
import { RequestError, readBody, sendJson } from './respond'
import { type JsonCall, type JsonError, toJsonCall, toJsonError } from './rest-json'

// Thirty template variables in \u escapes do not fit into the limit of the control API.
const MAX_BODY_BYTES = 256 * 1024

const PASSWORDLESS_PREFIX = '/api/v1/passwordless/'

interface RestRoute {
  readonly name: CallName
  readonly call: JsonCall
}

function createRoutes(calls: PasswordlessCalls): Readonly<Record<string, RestRoute>> {
  const { sendPasswordlessEmail, resendPasswordlessEmail, verifyPasswordlessEmail } = PasswordlessService.method
  return {
    '/api/v1/passwordless/email/send': {
      name: 'send',
      call: toJsonCall(sendPasswordlessEmail, calls.sendPasswordlessEmail),
    },
    '/api/v1/passwordless/email/resend': {
      name: 'resend',
      call: toJsonCall(resendPasswordlessEmail, calls.resendPasswordlessEmail),
    },
    '/api/v1/passwordless/email/verify': {
      name: 'verify',
      call: toJsonCall(verifyPasswordlessEmail, calls.verifyPasswordlessEmail),
    },
  }
}

/** The body as JSON. No body is an empty message. */
async function readJson(request: HttpRequest) {
  const encoding = request.headers['content-encoding'] ?? 'identity'
  if (encoding !== 'identity') throw new RequestError(415, `the body is in ${encoding}: send it uncompressed`)
  const body = await readBody(request, MAX_BODY_BYTES)
  try {
    return JSON.parse(body || '{}')
  } catch {
    throw new ConnectError('the body is not JSON', Code.InvalidArgument)
  }
}

function toFailure(error: unknown): JsonError {
  if (!(error instanceof RequestError)) return toJsonError(ConnectError.from(error))
  return { ...toJsonError(new ConnectError(error.message, Code.InvalidArgument)), status: error.status }
}

/** Answers the service's calls as REST: the way that its guide shows first, for every language. */
export function createRestHandler(core: EmulatorCore, calls: PasswordlessCalls, stopping: AbortSignal) {
  const routes = createRoutes(calls)

  async function answer(request: HttpRequest, response: HttpResponse, { name, call }: RestRoute): Promise<void> {
    const begun = await beginCall(core, name, { request, response, stopping })
    if (!begun) return
    if (begun.error) throw begun.error
    const work = readJson(request).then(call)
    if (begun.losesResponse) {
      await work.catch(() => undefined)
      breakOff(request)
      return
    }
    sendJson(response, 200, await work)
  }

  return async (request: HttpRequest, response: HttpResponse, path: string): Promise<void> => {
    try {
      const route = Object.hasOwn(routes, path) ? routes[path] : undefined
      if (!route && path.startsWith(PASSWORDLESS_PREFIX)) throw new ConnectError('Not Found', Code.NotFound)
      if (!route) throw refuseOutside(core, request, path)
      if (request.method !== 'POST') throw new ConnectError(`${path} takes POST only`, Code.Unimplemented)
      await answer(request, response, route)
    } catch (error) {
      const { status, body } = toFailure(error)
      if (status === 401) response.setHeader('www-authenticate', 'Bearer')
      sendJson(response, status, body)
    }
  }
}
