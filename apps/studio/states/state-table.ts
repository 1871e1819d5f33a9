import type { SignInErrorCode, SignInState } from '@doorpost/react/headless'
import type { StageArgs } from '../stage/stage-args'

/** Where the machine can be. */
export type MachineStatus = SignInState['status']

/**
 * Everything a visitor can find on the page: what the machine tells apart, and what only looks different (typed
 * characters, deadlines, kinds of failure). A new status of the machine is a new name here, and asks for a row and a
 * story before anything compiles.
 */
export type StateName =
  | Exclude<MachineStatus, 'code.idle'>
  | 'email.invalid'
  | 'email.rate-limited'
  | 'email.not-allowed'
  | 'email.challenge'
  | 'email.offline'
  | 'email.provider-unavailable'
  | 'email.cookies-blocked'
  | 'code.empty'
  | 'code.partial'
  | 'code.full'
  | 'code.nothing-typed'
  | 'code.wrong'
  | 'code.wrong-again'
  | 'code.last-attempt'
  | 'code.expiring'
  | 'code.expired'
  | 'code.locked'
  | 'code.rate-limited'
  | 'code.resend-waiting'
  | 'code.resend-ready'
  | 'code.resent'
  | 'code.resend-failed'
  | 'code.challenge'
  | 'code.refused'
  | 'code.not-allowed'
  | 'code.no-pending'
  | 'code.provider-unavailable'
  | 'code.offline'
  | 'code.alphanumeric'
  | 'code.5-long'
  | 'link.resend-failed'
  | 'link.opened-in-other-tab'
  | 'link.confirm-failed'
  | 'link.different-browser'
  | 'link.invalid'

/** How a state is reached, and how it can be told. */
export interface StateRow {
  readonly status: MachineStatus
  /** The failure that is in words on the page. */
  readonly error?: SignInErrorCode
  readonly args: Partial<StageArgs>
}

const sent = { start: 'code sent' } as const
const refused = { ...sent, visitor: ['verify'], verify: 'invalid_code' } as const
const canResend = { ...sent, resendAfterSeconds: 0, visitor: ['resend'] } as const

/** Every state there is. */
export const states = {
  'email.idle': { status: 'email.idle', args: {} },
  'email.invalid': { status: 'email.idle', error: 'invalid_email', args: { email: 'ada', visitor: ['send'] } },
  'email.sending': { status: 'email.sending', args: { visitor: ['send'], send: 'never' } },
  'email.rate-limited': {
    status: 'email.idle',
    error: 'rate_limited',
    args: { visitor: ['send'], send: 'rate_limited' },
  },
  'email.not-allowed': {
    status: 'email.idle',
    error: 'email_not_allowed',
    args: { visitor: ['send'], send: 'email_not_allowed' },
  },
  'email.challenge': {
    status: 'email.idle',
    error: 'challenge_required',
    args: { visitor: ['send'], send: 'challenge_required' },
  },
  'email.offline': { status: 'email.idle', error: 'offline', args: { visitor: ['send'], send: 'offline' } },
  'email.provider-unavailable': {
    status: 'email.idle',
    error: 'provider_unavailable',
    args: { visitor: ['send'], send: 'provider_unavailable' },
  },
  'email.cookies-blocked': {
    status: 'email.idle',
    error: 'cookies_blocked',
    args: { visitor: ['send'], keepsCookies: false },
  },

  'code.empty': { status: 'code.idle', args: sent },
  'code.partial': { status: 'code.idle', args: { ...sent, typed: '123' } },
  'code.full': { status: 'code.idle', args: { ...sent, codeAlphabet: 'alphanumeric', typed: 'AB12CD' } },
  'code.verifying': { status: 'code.verifying', args: { ...sent, typed: '123456', verify: 'never' } },
  'code.nothing-typed': {
    status: 'code.idle',
    error: 'invalid_request',
    args: { ...sent, visitor: ['verify nothing'] },
  },
  'code.wrong': { status: 'code.idle', error: 'invalid_code', args: refused },
  'code.wrong-again': {
    status: 'code.idle',
    error: 'invalid_code',
    args: { ...refused, visitor: ['verify', 'verify'] },
  },
  'code.last-attempt': { status: 'code.idle', error: 'invalid_code', args: { ...refused, attemptsLeft: 2 } },
  'code.expiring': {
    status: 'code.idle',
    args: { ...sent, expiresInSeconds: 45, resendAfterSeconds: 0 },
  },
  'code.expired': {
    status: 'code.idle',
    error: 'code_expired',
    args: { ...sent, resendAfterSeconds: 0, secondsPassed: 600 },
  },
  'code.locked': {
    status: 'code.idle',
    error: 'too_many_attempts',
    args: { ...sent, visitor: ['verify'], verify: 'too_many_attempts' },
  },
  'code.rate-limited': {
    status: 'code.idle',
    error: 'rate_limited',
    args: { ...sent, visitor: ['verify'], verify: 'rate_limited' },
  },
  'code.resend-waiting': { status: 'code.idle', args: { ...sent, secondsPassed: 20 } },
  'code.resend-ready': { status: 'code.idle', args: { ...sent, secondsPassed: 30 } },
  'code.resending': { status: 'code.resending', args: { ...canResend, resend: 'never' } },
  'code.resent': { status: 'code.idle', args: { ...canResend } },
  'code.resend-failed': {
    status: 'code.idle',
    error: 'provider_unavailable',
    args: { ...canResend, resend: 'provider_unavailable' },
  },
  'code.challenge': {
    status: 'code.idle',
    error: 'challenge_required',
    args: { ...sent, visitor: ['verify'], verify: 'challenge_required' },
  },
  'code.refused': {
    status: 'code.idle',
    error: 'code_refused',
    args: { ...sent, visitor: ['verify'], verify: 'code_refused' },
  },
  'code.not-allowed': {
    status: 'code.idle',
    error: 'email_not_allowed',
    args: { ...sent, visitor: ['verify'], verify: 'email_not_allowed' },
  },
  'code.no-pending': {
    status: 'email.idle',
    error: 'no_pending_sign_in',
    args: { ...sent, visitor: ['verify'], verify: 'no_pending_sign_in' },
  },
  'code.provider-unavailable': {
    status: 'code.idle',
    error: 'provider_unavailable',
    args: { ...sent, visitor: ['verify'], verify: 'provider_unavailable' },
  },
  'code.offline': {
    status: 'code.idle',
    error: 'offline',
    args: { ...sent, visitor: ['verify'], verify: 'offline' },
  },
  'code.alphanumeric': { status: 'code.idle', args: { ...sent, codeAlphabet: 'alphanumeric', typed: 'AB1' } },
  'code.5-long': { status: 'code.idle', args: { ...sent, codeLength: 5 } },

  'link.waiting': { status: 'link.waiting', args: { ...sent, delivery: 'link', email: 'ada@gmail.com' } },
  'link.resending': { status: 'link.resending', args: { ...canResend, delivery: 'link', resend: 'never' } },
  'link.resend-failed': {
    status: 'link.waiting',
    error: 'provider_unavailable',
    args: { ...canResend, delivery: 'link', resend: 'provider_unavailable' },
  },
  'link.opened-in-other-tab': {
    status: 'done.redirecting',
    args: { ...sent, visitor: ['finish in another tab'] },
  },
  'link.confirm': { status: 'link.confirm', args: { start: 'link opened' } },
  'link.confirming': {
    status: 'link.confirming',
    args: { start: 'link opened', visitor: ['confirm the link'], verify: 'never' },
  },
  'link.confirm-failed': {
    status: 'link.confirm',
    error: 'provider_unavailable',
    args: { start: 'link opened', visitor: ['confirm the link'], verify: 'provider_unavailable' },
  },
  'link.different-browser': {
    status: 'email.idle',
    error: 'different_browser',
    args: { startError: 'different_browser' },
  },
  'link.already-signed-in': { status: 'link.already-signed-in', args: { start: 'signed in' } },
  'link.invalid': { status: 'email.idle', error: 'link_invalid', args: { startError: 'link_invalid' } },

  'done.redirecting': { status: 'done.redirecting', args: { ...sent, typed: '123456' } },
} satisfies Record<StateName, StateRow>

/** A row whose literals are forgotten, for reading it. */
export const rowOf = (name: StateName): StateRow => states[name]

// Asked of the table, not declared: that every status of the machine can be seen in some row.
type Unseen = Exclude<MachineStatus, (typeof states)[StateName]['status']>

/** All names, in the order of the table. Does not compile while the machine has a status that no row shows. */
export const STATE_NAMES: [Unseen] extends [never] ? readonly StateName[] : Unseen =
  // The keys of an object are what its type says as long as nothing is added to it.
  Object.keys(states) as StateName[]
