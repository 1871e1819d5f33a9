import { type ConnectError, createConnectRouter, createContextKey, createContextValues } from '@connectrpc/connect'
import {
  compressionBrotli,
  compressionGzip,
  universalRequestFromNodeRequest,
  universalResponseToNodeResponse,
} from '@connectrpc/connect-node'
import { PasswordlessService } from '@scalekit-sdk/node/lib/pkg/grpc/scalekit/v1/auth/passwordless_pb.js'
import type { EmulatorCore } from '../emulator-core'
import type { CallName } from '../faults'
import { beginCall } from './begin-call'
import { breakOff, type HttpRequest, type HttpResponse } from './exchange'
import type { PasswordlessCalls } from './passwordless-calls'
import { answerUnknownRpc, refuseOutside } from './passwordless-only'

const errorKey = createContextKey<ConnectError | undefined>(undefined, {
  description: 'what to refuse the call with, instead of reading its message',
})

// What gRPC servers take unless told otherwise.
const MAX_MESSAGE_BYTES = 4 * 1024 * 1024

const CALL_BY_METHOD: Readonly<Record<string, CallName>> = {
  SendPasswordlessEmail: 'send',
  ResendPasswordlessEmail: 'resend',
  VerifyPasswordlessEmail: 'verify',
}

/** Answers the service's calls in gRPC, gRPC-Web and Connect, over both HTTP versions. */
export function createRpcHandler(core: EmulatorCore, calls: PasswordlessCalls, stopping: AbortSignal) {
  const router = createConnectRouter({
    acceptCompression: [compressionGzip, compressionBrotli],
    readMaxBytes: MAX_MESSAGE_BYTES,
    interceptors: [
      (next) => (request) => {
        const error = request.contextValues.get(errorKey)
        if (error) throw error
        return next(request)
      },
    ],
  })
  router.service(PasswordlessService, calls)
  const handlers = new Map(router.handlers.map((handler) => [handler.requestPath, handler]))

  return async (request: HttpRequest, response: HttpResponse, path: string): Promise<void> => {
    const handler = handlers.get(path)
    const call = handler && CALL_BY_METHOD[handler.method.name]
    if (!handler || !call) {
      answerUnknownRpc(request, response, refuseOutside(core, request, path))
      return
    }
    const begun = await beginCall(core, call, { request, response, stopping })
    if (!begun) return
    const values = createContextValues().set(errorKey, begun.error)
    const answered = await handler(universalRequestFromNodeRequest(request, response, undefined, values))
    if (begun.losesResponse) {
      // The work happens while the body is read.
      for await (const _ of answered.body ?? []);
      breakOff(request)
      return
    }
    // What is left to fail is a client that has gone away.
    await universalResponseToNodeResponse(answered, response).catch(() => breakOff(request))
  }
}
