import type { ProviderFailure, ProviderFailureReason } from '../provider/provider'

// gRPC status codes (grpc.github.io/grpc/core/md_doc_statuscodes.html), as `grpcStatus` of the SDK's exceptions holds them.
const INVALID_ARGUMENT = 3
const NOT_FOUND = 5
const RESOURCE_EXHAUSTED = 8
const FAILED_PRECONDITION = 9
const UNAUTHENTICATED = 16

interface Seen {
  readonly name: string
  readonly grpcStatus: number | null
  readonly httpStatus: number | null
  readonly message: string
}

const property = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** Reads what an exception says without trusting that it says anything. */
function see(error: unknown): Seen {
  return {
    name: String(property(error, 'name') ?? 'unknown'),
    grpcStatus: numberOf(property(error, 'grpcStatus')),
    // The token endpoint fails with axios' own error, which holds its answer in `response`.
    httpStatus: numberOf(property(property(error, 'response'), 'status')),
    message: String(property(error, 'message') ?? '').toLowerCase(),
  }
}

function reasonOf({ grpcStatus, httpStatus, message, name }: Seen): ProviderFailureReason {
  if (grpcStatus === RESOURCE_EXHAUSTED || (grpcStatus === null && httpStatus === 429)) return 'rate_limited'
  if (grpcStatus === UNAUTHENTICATED || httpStatus === 400 || httpStatus === 401) return 'misconfigured'
  if (grpcStatus === null && name === 'TypeError') return 'misconfigured'
  if (grpcStatus === INVALID_ARGUMENT || grpcStatus === NOT_FOUND || grpcStatus === FAILED_PRECONDITION) {
    if (message.includes('auth_request_id')) return 'other_browser'
    if (message.includes('magiclink_auth_uri')) return 'misconfigured'
    if (message.includes('expired') || message.includes('not found')) return 'expired'
    return 'rejected'
  }
  return 'unavailable'
}

/**
 * Translates whatever the SDK throws. Classifies by status, then by message, never by class name: bundlers
 * rename classes. The upstream text stays here.
 */
export function toProviderFailure(error: unknown): ProviderFailure {
  const seen = see(error)
  const status = seen.grpcStatus === null ? `http ${seen.httpStatus ?? 'none'}` : `grpc ${seen.grpcStatus}`
  return { ok: false, reason: reasonOf(seen), detail: status }
}
