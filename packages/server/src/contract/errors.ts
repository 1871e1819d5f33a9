/**
 * Every way a request can fail, as the stable code that travels in `{ error: { code } }`.
 * Responses contain no user-facing text; the page looks up each code in its dictionary.
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
  'code_refused',
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
  'sign_in_too_old',
  'misconfigured',
  'internal',
] as const

/** One of {@link AUTH_ERROR_CODES}. */
export type AuthErrorCode = (typeof AUTH_ERROR_CODES)[number]

/** The data of a failure. `docs/reference/errors.md` lists which code has which. */
export interface AuthErrorData {
  /** The field of the body that is wrong (`invalid_request`). */
  readonly field?: string
  /** Seconds until the same request can succeed (`rate_limited`, `too_many_attempts`, `*_unavailable`). */
  readonly retryAfterSeconds?: number
  /** Codes that can still be tried in this flow (`invalid_code`). */
  readonly attemptsLeft?: number
  /** The email may still arrive although the request failed (`provider_unavailable` on a send). */
  readonly mailMayArrive?: boolean
  /** Finds the failure in the server's log (`misconfigured`, `internal`). */
  readonly reference?: string
}

/** A failure as the server reports it: the code and its data in one object. */
export interface AuthError extends AuthErrorData {
  /** What went wrong. */
  readonly code: AuthErrorCode
}

/** Body of every failed JSON request. */
export interface AuthErrorBody {
  /** The failure. */
  readonly error: AuthError
}
