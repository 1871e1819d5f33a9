import type { PendingSignIn, SignInErrorCode, SignInState } from '@doorpost/react/headless'
import type { StateName } from './state-table'

/** What a visitor has before them: the machine's state, the characters in the code field, and the time. */
export interface Place {
  readonly state: SignInState
  readonly typed: string
  /** Milliseconds since 1970. */
  readonly atMs: number
}

type ByCode = Readonly<Record<SignInErrorCode, StateName>>

/** A failure of which no state makes a case of its own is told like the nearest one that it reads like. */
const outage = (state: StateName) => ({
  invalid_request: state,
  origin_not_allowed: state,
  method_not_allowed: state,
  not_found: state,
  unsupported_media_type: state,
  payload_too_large: state,
  provider_unavailable: state,
  store_unavailable: state,
  no_session: state,
  sign_in_too_old: state,
  misconfigured: state,
  internal: state,
  unexpected_response: state,
})

const noConnection = (state: StateName) => ({ offline: state, network: state, timeout: state })

const ON_EMAIL: ByCode = {
  ...outage('email.provider-unavailable'),
  ...noConnection('email.offline'),
  invalid_email: 'email.invalid',
  email_not_allowed: 'email.not-allowed',
  challenge_required: 'email.challenge',
  rate_limited: 'email.rate-limited',
  too_many_attempts: 'email.rate-limited',
  cookies_blocked: 'email.cookies-blocked',
  no_pending_sign_in: 'code.no-pending',
  invalid_code: 'code.no-pending',
  code_expired: 'code.no-pending',
  code_refused: 'code.no-pending',
  link_invalid: 'link.invalid',
  different_browser: 'link.different-browser',
}

const ON_CODE: ByCode = {
  ...outage('code.provider-unavailable'),
  ...noConnection('code.offline'),
  invalid_email: 'code.not-allowed',
  email_not_allowed: 'code.not-allowed',
  challenge_required: 'code.challenge',
  rate_limited: 'code.rate-limited',
  too_many_attempts: 'code.locked',
  cookies_blocked: 'code.no-pending',
  no_pending_sign_in: 'code.no-pending',
  invalid_code: 'code.wrong',
  code_expired: 'code.expired',
  code_refused: 'code.refused',
  link_invalid: 'code.expired',
  different_browser: 'code.expired',
}

/** Seconds before its end from which the life of a code has a row of its own. */
const LAST_MINUTE_MS = 60_000

/** When the last mail was sent, by this browser's clock. */
const sentAtMs = ({ resendAtMs, resendAfterSeconds }: PendingSignIn) => resendAtMs - resendAfterSeconds * 1000

function failedOnCode(state: SignInState, pending: PendingSignIn, code: SignInErrorCode): StateName {
  const { error, refused } = state
  if (code === 'invalid_code') {
    if (pending.attemptsLeft === 1) return 'code.last-attempt'
    return refused.length > 1 ? 'code.wrong-again' : 'code.wrong'
  }
  // Nothing was typed, and the page asks for it.
  if (error?.field === 'code') return 'code.nothing-typed'
  return error?.during === 'send' && code !== 'too_many_attempts' ? 'code.resend-failed' : ON_CODE[code]
}

function waitingFor(pending: PendingSignIn, { typed, atMs, state }: Place): StateName {
  const { codeAlphabet, codeLength, expiresAtMs, resendAtMs } = pending
  if (expiresAtMs - atMs <= LAST_MINUTE_MS) return 'code.expiring'
  if (typed.length >= codeLength) return 'code.full'
  if (typed || codeAlphabet === 'alphanumeric')
    return codeAlphabet === 'alphanumeric' ? 'code.alphanumeric' : 'code.partial'
  if (codeLength === 5) return 'code.5-long'
  if (state.notice === 'resent') return 'code.resent'
  if (atMs <= sentAtMs(pending)) return 'code.empty'
  return atMs < resendAtMs ? 'code.resend-waiting' : 'code.resend-ready'
}

/** What the code step shows; in the same order of importance as `useCodeStep`. */
function onCode(pending: PendingSignIn, place: Place): StateName {
  const { state, atMs } = place
  const isExpired = atMs >= pending.expiresAtMs
  const isOut = pending.attemptsLeft === 0
  const failure = state.error?.code
  if (failure && !(failure === 'invalid_code' && (isExpired || isOut))) return failedOnCode(state, pending, failure)
  if (isExpired) return 'code.expired'
  return isOut ? 'code.locked' : waitingFor(pending, place)
}

/** The row of the table that a visitor is in: the way back from what the machine knows to the name. */
export function stateNameOf(place: Place): StateName {
  const { state } = place
  switch (state.status) {
    case 'email.idle':
      return state.error ? ON_EMAIL[state.error.code] : 'email.idle'
    case 'code.idle':
      return onCode(state.pending, place)
    case 'link.waiting':
      return state.error ? 'link.resend-failed' : 'link.waiting'
    case 'link.confirm':
      return state.error ? 'link.confirm-failed' : 'link.confirm'
    case 'done.redirecting':
      return state.session ? 'done.redirecting' : 'link.opened-in-other-tab'
    default:
      return state.status
  }
}
