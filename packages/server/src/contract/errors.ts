/**
 * Every way a request can fail, as the stable code that travels in `{ error: { code } }`.
 * Text for people never travels: the page looks a code up in its own dictionary.
 */
export const AUTH_ERROR_CODES = [
  'invalid_request',
  'invalid_email',
  'email_not_allowed',
  'challenge_required',
  'rate_limited',
  'invalid_code',
  'code_expired',
  'too_many_attempts',
  'no_pending_sign_in',
  'link_invalid',
  'different_browser',
  'origin_not_allowed',
  'method_not_allowed',
  'not_found',
  'unsupported_media_type',
  'payload_too_large',
  'provider_unavailable',
  'store_unavailable',
  'no_session',
  'misconfigured',
  'internal',
] as const

/** One of {@link AUTH_ERROR_CODES}. */
export type AuthErrorCode = (typeof AUTH_ERROR_CODES)[number]

/** What a failure may carry beside its code. `docs/errors.md` says which code carries what. */
export interface AuthErrorData {
  /** The body's field that could not be used (`invalid_request`). */
  readonly field?: string
  /** Seconds until the same request can succeed (`rate_limited`, `too_many_attempts`, `*_unavailable`). */
  readonly retryAfterSeconds?: number
  /** Codes that can still be tried in this flow (`invalid_code`). */
  readonly attemptsLeft?: number
  /** The mail may still be delivered although the answer was a failure (`provider_unavailable` on a send). */
  readonly mailMayArrive?: boolean
  /** Finds the failure in the server's log (`misconfigured`, `internal`). */
  readonly reference?: string
}

/** A failure as the server says it: the code and its data in one object. */
export interface AuthError extends AuthErrorData {
  readonly code: AuthErrorCode
}

/** Body of every failed JSON request. */
export interface AuthErrorBody {
  readonly error: AuthError
}
