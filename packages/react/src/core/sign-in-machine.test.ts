import { describe, expect, test } from 'vitest'
import { fakePending, fakeSession } from '../testing/fake-data'
import { initialState, transition } from './sign-in-machine'
import type { SignInEvent, SignInState } from './sign-in-state'

const now = 1_000_000
const attempt = 3
const at = (events: readonly SignInEvent[], state: SignInState) => events.reduce(transition, state)
const idle: SignInState = { status: 'email.idle', attempt, email: 'ada@example.com', error: null, retryAtMs: 0 }
const started = initialState({ pending: fakePending({ resendAfterSeconds: 0 }) }, now)
const linkOnly = initialState({ pending: fakePending({ delivery: 'link', resendAfterSeconds: 0 }) }, now)
if (started.status !== 'code.idle' || linkOnly.status !== 'link.waiting') throw new Error('not waiting')
const code = { ...started, attempt }
const link = { ...linkOnly, attempt }
const ticket = { attempt, email: 'a•••@example.com', error: null, retryAtMs: 0, flow: 'flow-1', linkToken: 'token' }

const states: { readonly [Status in SignInState['status']]: Extract<SignInState, { status: Status }> } = {
  'email.idle': idle,
  'email.sending': { status: 'email.sending', attempt, email: 'ada@example.com' },
  'code.idle': code,
  'code.verifying': { ...code, status: 'code.verifying', code: '123456' },
  'code.resending': { ...code, status: 'code.resending' },
  'link.waiting': link,
  'link.resending': { ...link, status: 'link.resending' },
  'link.confirm': { ...ticket, status: 'link.confirm' },
  'link.confirming': { ...ticket, status: 'link.confirming' },
  'link.already-signed-in': { status: 'link.already-signed-in', attempt, email: 'ada@example.com', redirectTo: '/' },
  'done.redirecting': { status: 'done.redirecting', attempt, email: '', redirectTo: '/', session: null, pending: null },
}

const events: { readonly [Type in SignInEvent['type']]: Extract<SignInEvent, { type: Type }> } = {
  emailSubmitted: { type: 'emailSubmitted', email: ' ada@example.com ', atMs: now },
  codeSubmitted: { type: 'codeSubmitted', code: '123456', atMs: now },
  resendRequested: { type: 'resendRequested', atMs: now },
  addressChangeRequested: { type: 'addressChangeRequested' },
  linkConfirmed: { type: 'linkConfirmed', atMs: now },
  continued: { type: 'continued' },
  edited: { type: 'edited' },
  codeSent: { type: 'codeSent', attempt, pending: fakePending(), atMs: now },
  verified: { type: 'verified', attempt, redirectTo: '/dashboard', session: fakeSession() },
  requestFailed: { type: 'requestFailed', attempt, error: { code: 'network' }, atMs: now },
  signedInElsewhere: { type: 'signedInElsewhere', flow: 'flow-1', redirectTo: '/dashboard' },
  cookieMissed: { type: 'cookieMissed', flow: 'flow-1' },
}

// Where each pair leads; a pair that is not here leads nowhere.
const table: {
  readonly [Status in SignInState['status']]: { readonly [Type in SignInEvent['type']]?: SignInState['status'] }
} = {
  'email.idle': { emailSubmitted: 'email.sending' },
  'email.sending': { codeSent: 'code.idle', requestFailed: 'email.idle' },
  'code.idle': {
    codeSubmitted: 'code.verifying',
    resendRequested: 'code.resending',
    addressChangeRequested: 'email.idle',
    signedInElsewhere: 'done.redirecting',
    cookieMissed: 'email.idle',
  },
  'code.verifying': {
    addressChangeRequested: 'email.idle',
    verified: 'done.redirecting',
    requestFailed: 'code.idle',
    signedInElsewhere: 'done.redirecting',
  },
  'code.resending': {
    addressChangeRequested: 'email.idle',
    codeSent: 'code.idle',
    requestFailed: 'code.idle',
    signedInElsewhere: 'done.redirecting',
  },
  'link.waiting': {
    resendRequested: 'link.resending',
    addressChangeRequested: 'email.idle',
    signedInElsewhere: 'done.redirecting',
    cookieMissed: 'email.idle',
  },
  'link.resending': {
    addressChangeRequested: 'email.idle',
    codeSent: 'code.idle',
    requestFailed: 'link.waiting',
    signedInElsewhere: 'done.redirecting',
  },
  'link.confirm': { addressChangeRequested: 'email.idle', linkConfirmed: 'link.confirming' },
  'link.confirming': {
    addressChangeRequested: 'email.idle',
    verified: 'done.redirecting',
    requestFailed: 'link.confirm',
  },
  'link.already-signed-in': { addressChangeRequested: 'email.idle', continued: 'done.redirecting' },
  'done.redirecting': {},
}

describe('transition, every state with every event', () => {
  const rows = Object.values(states).flatMap((state) => Object.values(events).map((event) => ({ state, event })))
  test.each(rows)('$state.status + $event.type', ({ state, event }) => {
    const expected = table[state.status][event.type]
    const next = transition(state, event)
    if (expected) expect(next.status).toBe(expected)
    else expect(next).toBe(state)
  })
})

describe('transition', () => {
  test('drops the answer to an earlier attempt', () => {
    const state = states['code.verifying']
    expect(transition(state, { ...events.verified, attempt: attempt - 1 })).toBe(state)
  })

  test('never sends a refused code again', () => {
    const refused = at(
      [{ ...events.requestFailed, error: { code: 'invalid_code', attemptsLeft: 4 } }],
      states['code.verifying'],
    )
    expect(transition(refused, events.codeSubmitted)).toMatchObject({
      status: 'code.idle',
      error: { code: 'invalid_code', attemptsLeft: 4 },
    })
    expect(transition(refused, { ...events.codeSubmitted, code: '654321' }).status).toBe('code.verifying')
  })

  test('sends the same code again after a failure that says nothing about it', () => {
    const failed = transition(states['code.verifying'], { ...events.requestFailed, error: { code: 'timeout' } })
    expect(transition(failed, events.codeSubmitted).status).toBe('code.verifying')
  })

  test('locks the code and the next mail for as long as the server says', () => {
    const error = { code: 'too_many_attempts', retryAfterSeconds: 60 } as const
    const locked = transition(states['code.verifying'], { ...events.requestFailed, error })
    expect(transition(locked, events.codeSubmitted)).toBe(locked)
    expect(transition(locked, { ...events.resendRequested, atMs: now + 59_000 })).toBe(locked)
    expect(transition(locked, { ...events.resendRequested, atMs: now + 60_000 }).status).toBe('code.resending')
  })

  test('asks for the address anew when the server lost the sign-in', () => {
    const error = { code: 'no_pending_sign_in' } as const
    expect(transition(states['code.verifying'], { ...events.requestFailed, error })).toMatchObject({
      status: 'email.idle',
      email: 'ada@example.com',
      error,
    })
  })

  test('keeps what it says about a link until something is sent', () => {
    const state = initialState({ error: { code: 'different_browser' } }, now)
    expect(transition(state, events.edited)).toBe(state)
    expect(transition(state, events.emailSubmitted).status).toBe('email.sending')
  })

  test('takes an error back on edit', () => {
    const state = { ...idle, error: { code: 'network' } as const }
    expect(transition(state, events.edited)).toMatchObject({ error: null })
  })
})
