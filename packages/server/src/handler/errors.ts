import { ConfigError } from '../config/config-error'
import { HookLate } from '../config/deadline'
import { randomId } from '../config/keys'
import { MisuseError } from '../config/misuse-error'
import { nameOf, type Say } from '../config/operator-log'
import type { AuthError, AuthErrorCode, AuthErrorData } from '../contract'
import { StoreUnavailable } from '../store/store-unavailable'

/** The HTTP status of each code. */
export const STATUS_OF = {
  invalid_request: 400,
  invalid_email: 400,
  email_not_allowed: 403,
  challenge_required: 403,
  rate_limited: 429,
  invalid_code: 400,
  code_expired: 400,
  too_many_attempts: 429,
  code_refused: 403,
  no_pending_sign_in: 400,
  link_invalid: 400,
  different_browser: 403,
  origin_not_allowed: 403,
  method_not_allowed: 405,
  not_found: 404,
  unsupported_media_type: 415,
  payload_too_large: 413,
  provider_unavailable: 503,
  store_unavailable: 503,
  no_session: 401,
  sign_in_too_old: 403,
  misconfigured: 500,
  internal: 500,
} as const satisfies Record<AuthErrorCode, number>

/** An expected failure: thrown inside the handler, never out of it. */
export class AuthFailure extends Error {
  override readonly name = 'AuthFailure'
  readonly error: AuthError

  constructor(code: AuthErrorCode, data: AuthErrorData = {}) {
    super(code)
    this.error = { code, ...data }
  }
}

/** How long to wait for something that is briefly down. */
const RETRY_AFTER_SECONDS = 5

/** `provider_unavailable` or `store_unavailable`: worth another try soon. */
export const unavailable = (what: 'provider' | 'store', data: AuthErrorData = {}) =>
  new AuthFailure(`${what}_unavailable`, { retryAfterSeconds: RETRY_AFTER_SECONDS, ...data })

/** Converts any error to an `AuthFailure`. Errors the visitor can't fix are logged with a reference that the visitor also sees. */
export function unexpected(error: unknown, say: Say): AuthFailure {
  if (error instanceof AuthFailure) return error
  // Logged where it happened.
  if (error instanceof StoreUnavailable) return unavailable('store')
  if (error instanceof HookLate) {
    say('hook', `${error.message}.`)
    return unavailable('store')
  }
  const reference = randomId().slice(0, 8)
  const isConfig = error instanceof ConfigError
  // Only our own text and the kind of error: a message from elsewhere may contain an address or a token.
  const isOurs = isConfig || error instanceof MisuseError
  say(isConfig ? 'setup' : 'unexpected', `${isOurs ? error.message : nameOf(error)} (reference ${reference})`)
  return new AuthFailure(isConfig ? 'misconfigured' : 'internal', { reference })
}
