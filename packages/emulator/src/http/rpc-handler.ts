import { createConnectRouter, createContextKey, createContextValues } from '@connectrpc/connect'
import {
  compressionBrotli,
  compressionGzip,
  universalRequestFromNodeRequest,
  universalResponseToNodeResponse,
} from '@connectrpc/connect-node'
import { PasswordlessService } from '@scalekit-sdk/node/lib/pkg/grpc/scalekit/v1/auth/passwordless_pb.js'
import type { Refusal } from '../domain/refusal'
import type { EmulatorCore } from '../emulator-core'
import type { CallName, Fault } from '../faults'
import { faultError, refusalError } from './connect-errors'
import { breakOff, type HttpRequest, type HttpResponse } from './exchange'
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

// What gRPC servers take unless told otherwise.
const MAX_MESSAGE_BYTES = 4 * 1024 * 1024

const CALL_BY_METHOD: Readonly<Record<string, CallName>> = {
  SendPasswordlessEmail: 'send',
  ResendPasswordlessEmail: 'resend',
  VerifyPasswordlessEmail: 'verify',
}

/**
 * Answers the service's calls in gRPC, gRPC-Web and Connect, over both HTTP versions. The token comes first, then the
 * fault that waits, then the message.
 */
export function createRpcHandler(core: EmulatorCore, stopping: AbortSignal) {
  const router = createConnectRouter({
    acceptCompression: [compressionGzip, compressionBrotli],
    readMaxBytes: MAX_MESSAGE_BYTES,
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

  return async (request: HttpRequest, response: HttpResponse, path: string): Promise<void> => {
    const handler = handlers.get(path)
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
      breakOff(request)
      return
    }
    const values = createContextValues().set(callContextKey, { refusal, fault, startedAtMs })
    const answered = await handler(universalRequestFromNodeRequest(request, response, undefined, values))
    if (fault?.kind === 'lost_response') {
      // The work happens while the body is read.
      for await (const _ of answered.body ?? []);
      breakOff(request)
      return
    }
    // What is left to fail is a client that has gone away.
    await universalResponseToNodeResponse(answered, response).catch(() => breakOff(request))
  }
}
