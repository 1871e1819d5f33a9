import { isLoopback, parseUrl } from '../config/app-url'
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

/** Nothing was connected, so that nothing can have been sent. */
const NOT_CONNECTED = /\b(econnrefused|enotfound|eai_again|ehostunreach|enetunreach)\b/

/** Which of them it was: axios says it in a code, the transport in its message. */
const connectFailure = (error: unknown, { message }: Seen): string | undefined =>
  NOT_CONNECTED.exec(`${property(error, 'code')} ${message}`.toLowerCase())?.[1]?.toUpperCase()

/** For the log: what was tried and what helps, in our own words. */
function detailOf(seen: Seen, reason: ProviderFailureReason, failure: string | undefined, address: URL | null): string {
  const status = seen.grpcStatus === null ? `HTTP ${seen.httpStatus ?? 'without an answer'}` : `gRPC ${seen.grpcStatus}`
  if (failure && address) {
    const help = isLoopback(address) ? ' Start the emulator: npx @doorpost/emulator' : ''
    return `could not connect to ${address.origin}: ${failure}.${help}`
  }
  if (reason !== 'misconfigured') return status
  return seen.message.includes('magiclink_auth_uri')
    ? `${status}, the address of the link was refused: look at APP_URL, and at what the Scalekit dashboard allows`
    : `${status}, the credentials were refused: check SCALEKIT_CLIENT_ID and SCALEKIT_CLIENT_SECRET`
}

/**
 * Translates whatever the SDK throws. Classifies by status, then by message, never by class name: bundlers
 * rename classes. The upstream text stays here.
 */
export function toProviderFailure(error: unknown, environmentUrl: string | undefined): ProviderFailure {
  const seen = see(error)
  const reason = reasonOf(seen)
  const failure = reason === 'unavailable' ? connectFailure(error, seen) : undefined
  const detail = detailOf(seen, reason, failure, parseUrl(environmentUrl ?? ''))
  return { ok: false, reason, detail, ...(failure && { isUnsent: true }) }
}
