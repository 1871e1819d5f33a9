import { constants, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2'
import { createConnectRouter, createContextKey, createContextValues } from '@connectrpc/connect'
import { universalRequestFromNodeRequest, universalResponseToNodeResponse } from '@connectrpc/connect-node'
import { PasswordlessService } from '@scalekit-sdk/node/lib/pkg/grpc/scalekit/v1/auth/passwordless_pb.js'
import type { Refusal } from '../domain/refusal'
import type { EmulatorCore } from '../emulator-core'
import type { CallName, Fault } from '../faults'
import { faultError, refusalError } from './connect-errors'
import { createPasswordlessService } from './passwordless-service'
import { wait } from './wait'

/** What is known about a call before its message is read. */
interface CallContext {
  readonly refusal: Refusal | undefined
  readonly fault: Fault | undefined
  readonly startedAtMs: number
}

const callContextKey = createContextKey<CallContext>(
  { refusal: undefined, fault: undefined, startedAtMs: 0 },
  { description: 'what is known about a call before its message is read' },
)

const CALL_BY_METHOD: Readonly<Record<string, CallName>> = {
  SendPasswordlessEmail: 'send',
  ResendPasswordlessEmail: 'resend',
  VerifyPasswordlessEmail: 'verify',
}

function resetStream(request: Http2ServerRequest): void {
  request.stream.close(constants.NGHTTP2_INTERNAL_ERROR)
}

/** Answers the service's calls over HTTP/2. The token comes first, then the fault that waits, then the message. */
export function createRpcHandler(core: EmulatorCore, stopping: AbortSignal) {
  const router = createConnectRouter({
    interceptors: [
      (next) => (request) => {
        const { refusal, fault } = request.contextValues.get(callContextKey)
        const error = refusal ? refusalError(refusal) : fault && faultError(fault.kind)
        if (error) throw error
        return next(request)
      },
    ],
  })
  router.service(PasswordlessService, createPasswordlessService(core))
  const handlers = new Map(router.handlers.map((handler) => [handler.requestPath, handler]))

  async function answer(request: Http2ServerRequest, response: Http2ServerResponse): Promise<void> {
    const handler = handlers.get(request.url)
    const call = handler && CALL_BY_METHOD[handler.method.name]
    if (!handler || !call) {
      response.writeHead(404).end()
      return
    }
    const startedAtMs = performance.now()
    const refusal = core.tokens.refusal(request.headers.authorization)
    const fault = refusal ? undefined : core.begin(call)
    if (fault) {
      core.finish(call, `fault ${fault.kind}`, { startedAtMs })
      await wait(fault.delayMs ?? 0, stopping)
    }
    if (fault?.kind === 'http429') {
      response.writeHead(429, { 'content-type': 'text/plain' }).end('Too Many Requests\n')
      return
    }
    if (fault?.kind === 'reset') {
      resetStream(request)
      return
    }
    const values = createContextValues().set(callContextKey, { refusal, fault, startedAtMs })
    const answered = await handler(universalRequestFromNodeRequest(request, response, undefined, values))
    if (fault?.kind === 'lost_response') {
      // The work happens while the body is read.
      for await (const _ of answered.body ?? []);
      resetStream(request)
      return
    }
    await universalResponseToNodeResponse(answered, response)
  }

  return (request: Http2ServerRequest, response: Http2ServerResponse): void => {
    // What is left to fail is a client that has gone away.
    answer(request, response).catch(() => resetStream(request))
  }
}
