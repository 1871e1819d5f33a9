import { isLikeEmail, normalizeCode, type Pending, tidyEmail } from '@doorpost/server/contract'
import { isAboutLink, type SignInError, type SignInErrorCode } from './sign-in-error'
import type { PageStart, PendingSignIn, SignInEvent, SignInFacts, SignInState } from './sign-in-state'
import { asksFor } from './sign-in-status'

const NOTHING_YET: SignInFacts = {
  attempt: 0,
  email: '',
  error: null,
  retryAtMs: 0,
  notice: null,
  pending: null,
  next: undefined,
  refused: [],
}

const waitEnd = ({ retryAfterSeconds = 0 }: SignInError, atMs: number) => atMs + retryAfterSeconds * 1000

const lockEnd = (error: SignInError | null, atMs: number) => (error?.code === 'rate_limited' ? waitEnd(error, atMs) : 0)

const statusOf = ({ delivery }: Pending) => (delivery === 'link' ? 'link.waiting' : 'code.idle')

const waiting = (pending: Pending, atMs: number, facts: Partial<SignInFacts>): SignInState => ({
  ...NOTHING_YET,
  email: pending.email,
  ...facts,
  status: statusOf(pending),
  pending: {
    ...pending,
    expiresAtMs: atMs + pending.expiresInSeconds * 1000,
    resendAtMs: atMs + pending.resendAfterSeconds * 1000,
  },
})

/** The first state, from what the server knew when it rendered the page. */
export function initialState(start: PageStart, atMs: number): SignInState {
  const { pending, error = null, email = '', signedIn, link, next } = start
  const facts = { ...NOTHING_YET, next }
  // Nobody says what was asked for too often: another mail, perhaps, and the code in hand is still good.
  if (pending) return waiting(pending, atMs, { error, next })
  if (link) return { ...facts, ...link, status: 'link.confirm' }
  // Whoever is signed in needs no link: one that is used or belongs elsewhere is no news to them.
  if (signedIn && (!error || isAboutLink(error))) return { ...facts, ...signedIn, status: 'link.already-signed-in' }
  return { ...facts, error, retryAtMs: lockEnd(error, atMs), status: 'email.idle', email }
}

/** A mail was sent, and what it asks for is not done. */
export const isOpen = ({ status, pending }: SignInState): boolean => !!pending && status !== 'done.redirecting'

/** These are about more than the text in the field: correcting it does not answer them. */
const STAYS_ON_EDIT: readonly SignInErrorCode[] = [
  'different_browser',
  'link_invalid',
  'challenge_required',
  'code_refused',
]

/** What is known of the waiting sign-in after a failure. */
const pendingAfter = (pending: PendingSignIn, error: SignInError, isVerify: boolean, atMs: number): PendingSignIn => {
  const { code, attemptsLeft = pending.attemptsLeft } = error
  const isLocked = code === 'too_many_attempts'
  const isPut = isLocked || (code === 'rate_limited' && !isVerify)
  return {
    ...pending,
    ...(isPut && { resendAtMs: waitEnd(error, atMs), resendAfterSeconds: error.retryAfterSeconds ?? 0 }),
    attemptsLeft: isLocked && isVerify ? 0 : attemptsLeft,
    expiresAtMs: code === 'code_expired' ? Math.min(pending.expiresAtMs, atMs) : pending.expiresAtMs,
  }
}

type ToEmail = (facts: Partial<SignInFacts>) => SignInState

function failed(state: SignInState, cause: SignInError, atMs: number, toEmail: ToEmail): SignInState {
  const { status, pending, refused } = state
  const { code } = cause
  const isVerify = asksFor(state) === 'verify'
  const error: SignInError = { ...cause, during: isVerify ? 'verify' : 'send' }
  const retryAtMs = lockEnd(error, atMs)
  if (status === 'link.confirming') return { ...state, status: 'link.confirm', error, retryAtMs }
  // A sign-in the server knows nothing of, or an email for a person it doubts: only the address step leads on.
  const isDoubted = code === 'challenge_required' && !isVerify
  if (!pending || code === 'no_pending_sign_in' || isDoubted) return toEmail({ error, retryAtMs })
  return {
    ...state,
    status: statusOf(pending),
    error,
    refused: status === 'code.verifying' && code === 'invalid_code' ? [...refused, state.code] : refused,
    retryAtMs: isVerify ? retryAtMs : 0,
    pending: pendingAfter(pending, error, isVerify, atMs),
  }
}

/**
 * What a page is given anew counts as long as the visitor has done nothing on it. From then on this page knows better: a
 * page that comes with a Server Action's answer was read before the action. Where to go counts always.
 */
function restarted(state: SignInState, start: PageStart, isNews: boolean, atMs: number): SignInState {
  const { attempt, email, next } = state
  if (!isNews || attempt > 0) return start.next === next ? state : { ...state, next: start.next }
  const fresh = initialState(start, atMs)
  return { ...fresh, email: fresh.email || email }
}

/**
 * The whole sign-in as one pure function: no clock, no request, no React. A pair that means nothing returns the very
 * same state object, so a late answer, a double click or a second Enter changes nothing.
 */
export function transition(state: SignInState, event: SignInEvent): SignInState {
  const { attempt, email, error, next, pending, status } = state
  const { atMs } = event
  if ('attempt' in event && (event.attempt !== attempt || !asksFor(state))) return state
  if ('flow' in event && (event.flow !== pending?.flow || !isOpen(state))) return state
  const isSending = asksFor(state) === 'send'
  const isWaiting = status === 'code.idle' || status === 'link.waiting'
  const isLocked = atMs < state.retryAtMs
  const stepOn = { ...state, attempt: attempt + 1, error: null, notice: null }
  const toEmail = (facts: Partial<SignInFacts>): SignInState => ({
    ...NOTHING_YET,
    status: 'email.idle',
    attempt: attempt + 1,
    email,
    next,
    ...facts,
  })

  switch (event.type) {
    case 'email_remembered':
      return state.status === 'email.idle' && !email ? { ...state, email: event.email } : state
    case 'start_read':
      return restarted(state, event.start, event.isNews, atMs)
    case 'email_submitted': {
      if (state.status !== 'email.idle' || isLocked) return state
      const typed = tidyEmail(event.email)
      return isLikeEmail(typed)
        ? { ...stepOn, status: 'email.sending', email: typed, challenge: event.challenge }
        : { ...state, email: typed, error: { code: 'invalid_email' } }
    }
    case 'code_submitted': {
      if (state.status !== 'code.idle' || isLocked || !state.pending.attemptsLeft) return state
      const code = normalizeCode(event.code)
      const { attemptsLeft } = state.pending
      if (!code) return { ...state, error: { code: 'invalid_request', field: 'code' } }
      // Refused once is refused for good, and tries are few.
      if (state.refused.includes(code)) return { ...state, error: { code: 'invalid_code', attemptsLeft } }
      return { ...stepOn, status: 'code.verifying', pending: state.pending, code, challenge: event.challenge }
    }
    case 'resend_requested':
      return isWaiting && pending && atMs >= pending.resendAtMs
        ? { ...stepOn, status: status === 'code.idle' ? 'code.resending' : 'link.resending', pending }
        : state
    case 'address_change_requested':
      if (isOpen(state)) return toEmail({})
      // The address of a session is masked: nothing to correct.
      return status === 'link.already-signed-in' ? toEmail({ email: '' }) : state
    case 'link_confirmed':
      return state.status === 'link.confirm' && !isLocked ? { ...state, ...stepOn, status: 'link.confirming' } : state
    case 'edited':
      return (error && !STAYS_ON_EDIT.includes(error.code)) || state.notice
        ? { ...state, error: null, notice: null }
        : state
    case 'code_sent':
      return isSending ? waiting(event.pending, atMs, { attempt, next, notice: pending ? 'resent' : 'sent' }) : state
    case 'request_failed':
      return failed(state, event.error, atMs, toEmail)
    case 'verified':
    case 'signed_in_elsewhere': {
      const session = event.type === 'verified' ? event.session : null
      return isSending && session
        ? state
        : { ...stepOn, status: 'done.redirecting', redirectTo: event.redirectTo, session }
    }
    case 'cookie_missed':
      return isWaiting ? toEmail({ error: { code: 'cookies_blocked' } }) : state
  }
}
