import {
  create,
  createRegistry,
  type DescMessage,
  fromJson,
  type JsonValue,
  type MessageInitShape,
  type MessageShape,
  toJson,
} from '@bufbuild/protobuf'
import { AnySchema, anyPack } from '@bufbuild/protobuf/wkt'
import { Code, ConnectError } from '@connectrpc/connect'
import { ErrorInfoSchema } from '@scalekit-sdk/node/lib/pkg/grpc/scalekit/v1/errdetails/errdetails_pb.js'

/** A call from JSON to JSON. */
export type JsonCall = (body: JsonValue) => JsonValue

/** The JSON of an error, as the service's guide shows it. */
export interface JsonError {
  readonly status: number
  readonly body: { readonly code: number; readonly message: string; readonly details: readonly JsonValue[] }
}

// As grpc-gateway maps them; the emulator knows no other codes.
const HTTP_STATUSES: Readonly<Partial<Record<Code, number>>> = {
  [Code.InvalidArgument]: 400,
  [Code.Unauthenticated]: 401,
  [Code.NotFound]: 404,
  [Code.ResourceExhausted]: 429,
  [Code.Unimplemented]: 501,
  [Code.Unavailable]: 503,
  [Code.DeadlineExceeded]: 504,
}

// Scalekit's guide shows proto names, such as auth_request_id; the proto's own JSON mapping would write authRequestId.
const WRITE_OPTIONS = { useProtoFieldName: true, registry: createRegistry(ErrorInfoSchema) }

/** Reads a JSON body as the call's message. Both spellings of a name are read, and unknown fields are ignored. */
function readMessage<Input extends DescMessage>(schema: Input, body: JsonValue): MessageShape<Input> {
  try {
    return fromJson(schema, body, { ignoreUnknownFields: true })
  } catch (error) {
    throw new ConnectError(error instanceof Error ? error.message : 'cannot read the body', Code.InvalidArgument)
  }
}

/** Turns a call on messages into one on JSON. */
export function toJsonCall<Input extends DescMessage, Output extends DescMessage>(
  { input, output }: { readonly input: Input; readonly output: Output },
  call: (message: MessageShape<Input>) => MessageInitShape<Output>,
): JsonCall {
  return (body) => toJson(output, create(output, call(readMessage(input, body))), WRITE_OPTIONS)
}

/** Writes an error as JSON, with the HTTP status of its code. */
export function toJsonError(error: ConnectError): JsonError {
  const details = error.findDetails(ErrorInfoSchema).map((info) => {
    return toJson(AnySchema, anyPack(ErrorInfoSchema, info), WRITE_OPTIONS)
  })
  return {
    status: HTTP_STATUSES[error.code] ?? 500,
    body: { code: error.code, message: error.rawMessage, details },
  }
}
