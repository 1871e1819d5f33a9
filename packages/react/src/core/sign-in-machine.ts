import type { Pending } from '@doorpost/server/contract'
import { SHORTEST_CODE } from './code-value'
import { isEmailAddress, tidyEmail } from './email-address'
import { isAboutLink, type SignInError } from './sign-in-error'
import type {
  CodeIdle,
  EmailIdle,
  LinkWaiting,
  PendingSignIn,
  SignInEvent,
  SignInStart,
  SignInState,
} from './sign-in-state'

type Received = { attempt: number; error?: SignInError | null; notice?: CodeIdle['notice'] }

const lockedUntil = (error: SignInError, atMs: number) => atMs + (error.retryAfterSeconds ?? 0) * 1000

const atEmail = (attempt: number, email: string, error: SignInError | null = null, atMs = 0): EmailIdle => ({
  status: 'email.idle',
  attempt,
  email,
  error,
  retryAtMs: error?.code === 'rate_limited' ? lockedUntil(error, atMs) : 0,
})

const withDeadlines = (pending: Pending, atMs: number): PendingSignIn => ({
  ...pending,
  expiresAtMs: atMs + pending.expiresInSeconds * 1000,
  resendAtMs: atMs + pending.resendAfterSeconds * 1000,
})

const waiting = (pending: Pending, atMs: number, { attempt, error = null, notice = null }: Received) =>
  ({
    status: pending.delivery === 'link' ? 'link.waiting' : 'code.idle',
    attempt,
    email: pending.email,
    pending: withDeadlines(pending, atMs),
    refused: [],
    error,
    notice,
    retryAtMs: 0,
  }) satisfies CodeIdle | LinkWaiting

/** The first state, from what the server knew when it rendered the page. */
export function initialState(
  { pending, next, error = null, email = '', session }: SignInStart,
  atMs: number,
): SignInState {
  if (pending) return waiting(pending, atMs, { attempt: 0, error })
  if (session && !error)
    return { status: 'link.already-signed-in', attempt: 0, email: session.email, redirectTo: next ?? '/' }
  return atEmail(0, email, error, atMs)
}

/** The state's pending sign-in, where it has one. */
export const pendingOf = (state: SignInState): PendingSignIn | null => ('pending' in state ? state.pending : null)

/** The failure the visitor should read now, if any. */
export const errorOf = (state: SignInState): SignInError | null => ('error' in state ? state.error : null)

const isWaiting = (state: SignInState) => state.status === 'code.idle' || state.status === 'link.waiting'

function failed(state: SignInState, error: SignInError, atMs: number): SignInState {
  const { attempt, email } = state
  switch (state.status) {
    case 'email.sending':
      return atEmail(attempt, email, { ...error, during: 'send' }, atMs)
    case 'link.confirming':
      return { ...state, status: 'link.confirm', error: { ...error, during: 'verify' } }
    case 'code.verifying':
    case 'code.resending':
    case 'link.resending': {
      // The server knows nothing of this sign-in any more: only a new address step leads on.
      if (error.code === 'no_pending_sign_in') return atEmail(attempt, email, error)
      const isVerify = state.status === 'code.verifying'
      const { pending, refused } = state
      const until = lockedUntil(error, atMs)
      const locked = error.code === 'too_many_attempts'
      const limited = error.code === 'rate_limited'
      return {
        status: state.status === 'link.resending' ? 'link.waiting' : 'code.idle',
        attempt,
        email,
        error: { ...error, during: isVerify ? 'verify' : 'send' },
        notice: null,
        refused: isVerify && error.code === 'invalid_code' ? [...refused, state.code] : refused,
        retryAtMs: limited && isVerify ? until : 0,
        pending: {
          ...pending,
          attemptsLeft: locked && isVerify ? 0 : (error.attemptsLeft ?? pending.attemptsLeft),
          expiresAtMs: error.code === 'code_expired' ? Math.min(pending.expiresAtMs, atMs) : pending.expiresAtMs,
          resendAtMs: locked || (limited && !isVerify) ? until : pending.resendAtMs,
        },
      }
    }
    default:
      return state
  }
}

/**
 * The whole sign-in as one pure function: no clock, no request, no React. A pair that means nothing returns the very
 * same state object, so a late answer, a double click or a second Enter changes nothing.
 */
export function transition(state: SignInState, event: SignInEvent): SignInState {
  if ('attempt' in event && event.attempt !== state.attempt) return state
  const attempt = state.attempt + 1
  switch (event.type) {
    case 'emailSubmitted': {
      if (state.status !== 'email.idle' || event.atMs < state.retryAtMs) return state
      const email = tidyEmail(event.email)
      if (!isEmailAddress(email)) return { ...state, email, error: { code: 'invalid_email' } }
      return { status: 'email.sending', attempt, email, ...(event.challenge && { challenge: event.challenge }) }
    }
    case 'codeSubmitted': {
      if (state.status !== 'code.idle' || event.atMs < state.retryAtMs || !state.pending.attemptsLeft) return state
      const { code } = event
      const { attemptsLeft } = state.pending
      if (code.length < SHORTEST_CODE) return { ...state, error: { code: 'invalid_request', field: 'code' } }
      // Refused once is refused for good, and tries are few.
      if (state.refused.includes(code)) return { ...state, error: { code: 'invalid_code', attemptsLeft } }
      return { ...state, status: 'code.verifying', attempt, code, error: null, notice: null }
    }
    case 'resendRequested':
      if (!isWaiting(state) || !('pending' in state) || !state.pending || event.atMs < state.pending.resendAtMs)
        return state
      if (state.status === 'code.idle')
        return { ...state, status: 'code.resending', attempt, error: null, notice: null }
      if (state.status === 'link.waiting')
        return { ...state, status: 'link.resending', attempt, error: null, notice: null }
      return state
    case 'addressChangeRequested':
      return state.status === 'done.redirecting' || state.status.startsWith('email')
        ? state
        : atEmail(attempt, state.email)
    case 'linkConfirmed':
      return state.status === 'link.confirm' ? { ...state, status: 'link.confirming', attempt, error: null } : state
    case 'continued':
      if (state.status !== 'link.already-signed-in') return state
      return { ...state, status: 'done.redirecting', attempt, session: null, pending: null }
    case 'edited':
      if (!('error' in state) || isAboutLink(state.error)) return state
      if ('notice' in state) return state.error || state.notice ? { ...state, error: null, notice: null } : state
      return state.error ? { ...state, error: null } : state
    case 'codeSent':
      if (state.status === 'email.sending')
        return waiting(event.pending, event.atMs, { attempt: state.attempt, notice: 'sent' })
      if (state.status === 'code.resending' || state.status === 'link.resending')
        return waiting(event.pending, event.atMs, { attempt: state.attempt, notice: 'resent' })
      return state
    case 'verified':
      if (state.status !== 'code.verifying' && state.status !== 'link.confirming') return state
      return {
        status: 'done.redirecting',
        attempt: state.attempt,
        email: state.email,
        redirectTo: event.redirectTo,
        session: event.session,
        pending: pendingOf(state),
      }
    case 'requestFailed':
      return failed(state, event.error, event.atMs)
    case 'signedInElsewhere': {
      const pending = pendingOf(state)
      if (!pending || pending.flow !== event.flow || state.status === 'done.redirecting') return state
      const { email } = state
      return { status: 'done.redirecting', attempt, email, redirectTo: event.redirectTo, session: null, pending }
    }
    case 'cookieMissed':
      return isWaiting(state) && pendingOf(state)?.flow === event.flow
        ? atEmail(attempt, state.email, { code: 'cookies_blocked' })
        : state
  }
}
