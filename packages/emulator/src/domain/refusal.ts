/** One broken rule of one field, as the service reports it. */
export interface FieldViolation {
  readonly field: string
  readonly description: string
  readonly constraint: string
}

/** Why a call was refused, in the terms of the service's protocol. */
export interface Refusal {
  readonly ok: false
  readonly grpcCode: 'INVALID_ARGUMENT' | 'NOT_FOUND' | 'RESOURCE_EXHAUSTED' | 'UNAUTHENTICATED'
  /** `ErrorInfo.error_code`. */
  readonly errorCode: string
  readonly message: string
  readonly fieldViolations?: readonly FieldViolation[]
}

function invalidArgument(message: string, fieldViolations?: readonly FieldViolation[]): Refusal {
  const refusal = { ok: false, grpcCode: 'INVALID_ARGUMENT', errorCode: 'INVALID_ARGUMENT', message } as const
  return fieldViolations ? { ...refusal, fieldViolations } : refusal
}

function required(field: string): Refusal {
  const description = `${field} is required`
  return invalidArgument(description, [{ field, description, constraint: 'required' }])
}

function rateLimited(message: string): Refusal {
  return { ok: false, grpcCode: 'RESOURCE_EXHAUSTED', errorCode: 'RATE_LIMITED', message }
}

/** Proto rules that were broken, all of them, named in field order. */
export function violationsRefused(violations: readonly FieldViolation[]): Refusal {
  const reasons = violations.map(({ field, description }) => `${field}: ${description}`)
  return invalidArgument(`validation error: ${reasons.join('; ')}`, violations)
}

/** A template that cannot be read. */
export const templateRefused = (reason: string): Refusal => invalidArgument(`template: ${reason}`)

/** The refusals with a fixed text. */
export const REFUSALS = {
  linkUriMissing: required('magiclink_auth_uri'),
  requestIdMissing: required('auth_request_id'),
  mailRateExceeded: rateLimited('rate limit exceeded'),
  tooManyAttempts: rateLimited('too many attempts'),
  requestExpired: invalidArgument('auth request expired'),
  verificationFailed: invalidArgument('verification failed'),
  tokenMissing: {
    ok: false,
    grpcCode: 'UNAUTHENTICATED',
    errorCode: 'UNAUTHENTICATED',
    message: 'Token empty',
  },
  tokenUnknown: {
    ok: false,
    grpcCode: 'UNAUTHENTICATED',
    errorCode: 'UNAUTHENTICATED',
    message: 'invalid token',
  },
} as const satisfies Record<string, Refusal>

/** A resend for an unknown id. */
export function requestNotFound(grpcCode: 'INVALID_ARGUMENT' | 'NOT_FOUND'): Refusal {
  return { ok: false, grpcCode, errorCode: grpcCode, message: 'auth request not found' }
}
