import { Code, ConnectError } from '@connectrpc/connect'
import { ErrorInfoSchema } from '@scalekit-sdk/node/lib/pkg/grpc/scalekit/v1/errdetails/errdetails_pb.js'
import type { Refusal } from '../domain/refusal'
import type { FaultKind } from '../faults'

const CODES: Readonly<Record<Refusal['grpcCode'], Code>> = {
  INVALID_ARGUMENT: Code.InvalidArgument,
  NOT_FOUND: Code.NotFound,
  RESOURCE_EXHAUSTED: Code.ResourceExhausted,
  UNAUTHENTICATED: Code.Unauthenticated,
}

/** The refusal as the protocol carries it, with its ErrorInfo. */
export function refusalError({ grpcCode, errorCode, message, fieldViolations }: Refusal): ConnectError {
  const validation = fieldViolations && { validationErrorInfo: { fieldViolations: [...fieldViolations] } }
  return new ConnectError(message, CODES[grpcCode], undefined, [
    { desc: ErrorInfoSchema, value: { errorCode, ...validation } },
  ])
}

function plain(message: string, code: Code, errorCode: string): ConnectError {
  return new ConnectError(message, code, undefined, [{ desc: ErrorInfoSchema, value: { errorCode } }])
}

/** The error that a fault answers with; `undefined` if the fault is of another sort. */
export function faultError(kind: FaultKind): ConnectError | undefined {
  switch (kind) {
    case 'unavailable':
      return plain('service unavailable', Code.Unavailable, 'UNAVAILABLE')
    case 'deadline':
      return plain('deadline exceeded', Code.DeadlineExceeded, 'DEADLINE_EXCEEDED')
    case 'internal':
      return plain('internal error', Code.Internal, 'INTERNAL')
    case 'unauthenticated':
      return plain('invalid token', Code.Unauthenticated, 'UNAUTHENTICATED')
    case 'http429':
    case 'reset':
    case 'lost_response':
    case 'delay':
      return undefined
  }
}
