import { describe, expect, test } from 'vitest'
import { fakePending, fakeSession } from '../testing/fake-data'
import type { SignInError } from './sign-in-error'
import { initialState, transition } from './sign-in-machine'
import type { SignInEvent, SignInHappening, SignInStart, SignInState } from './sign-in-state'

const now = 1_000_000
const attempt = 3
const at = (events: readonly SignInEvent[], state: SignInState) => events.reduce(transition, state)
const begin = <Status extends SignInState['status']>(status: Status, start: SignInStart) => {
  const state = initialState(start, now)
  if (state.status !== status) throw new Error(`starts at ${state.status}`)
  // What was just compared.
  return { ...state, attempt } as Extract<SignInState, { status: Status }>
}
const idle = begin('email.idle', { email: 'ada@example.com' })
const code = begin('code.idle', { pending: fakePending({ resendAfterSeconds: 0 }) })
const link = begin('link.waiting', { pending: fakePending({ delivery: 'link', resendAfterSeconds: 0 }) })
const confirm = begin('link.confirm', { link: { flow: 'flow-1', linkToken: 'token', email: 'a•••@example.com' } })
const signedIn = begin('link.already-signed-in', { signedIn: { email: 'a•••@example.com', redirectTo: '/account' } })

const states: { readonly [Status in SignInState['status']]: Extract<SignInState, { status: Status }> } = {
  'email.idle': idle,
  'email.sending': { ...idle, status: 'email.sending', challenge: undefined },
  'code.idle': code,
  'code.verifying': { ...code, status: 'code.verifying', code: '123456' },
  'code.resending': { ...code, status: 'code.resending' },
  'link.waiting': link,
  'link.resending': { ...link, status: 'link.resending' },
  'link.confirm': confirm,
  'link.confirming': { ...confirm, status: 'link.confirming' },
  'link.already-signed-in': signedIn,
  'done.redirecting': { ...code, status: 'done.redirecting', redirectTo: '/', session: null },
}

const happenings: { readonly [Type in SignInHappening['type']]: Extract<SignInHappening, { type: Type }> } = {
  emailRemembered: { type: 'emailRemembered', email: 'ada@example.com' },
  emailSubmitted: { type: 'emailSubmitted', email: ' ada@example.com ' },
  codeSubmitted: { type: 'codeSubmitted', code: '123456' },
  resendRequested: { type: 'resendRequested' },
  addressChangeRequested: { type: 'addressChangeRequested' },
  linkConfirmed: { type: 'linkConfirmed' },
  edited: { type: 'edited' },
  codeSent: { type: 'codeSent', attempt, pending: fakePending() },
  verified: { type: 'verified', attempt, redirectTo: '/dashboard', session: fakeSession() },
  requestFailed: { type: 'requestFailed', attempt, error: { code: 'network' } },
  signedInElsewhere: { type: 'signedInElsewhere', flow: 'flow-1', redirectTo: '/dashboard' },
  cookieMissed: { type: 'cookieMissed', flow: 'flow-1' },
}
const event = <Type extends SignInHappening['type']>(type: Type, changes = {}, atMs = now): SignInEvent => ({
  ...happenings[type],
  ...changes,
  atMs,
})
const failure = (error: SignInError, atMs = now) => event('requestFailed', { error }, atMs)

// Where each pair leads; a pair that is not here leads nowhere.
const table: {
  readonly [Status in SignInState['status']]: { readonly [Type in SignInHappening['type']]?: SignInState['status'] }
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
  'link.confirm': { linkConfirmed: 'link.confirming' },
  'link.confirming': { verified: 'done.redirecting', requestFailed: 'link.confirm' },
  'link.already-signed-in': { addressChangeRequested: 'email.idle' },
  'done.redirecting': {},
}

describe('transition, every state with every event', () => {
  const types = Object.values(happenings).map(({ type }) => type)
  const rows = Object.values(states).flatMap((state) => types.map((type) => ({ state, type })))
  test.each(rows)('$state.status + $type', ({ state, type }) => {
    const expected = table[state.status][type]
    const next = transition(state, event(type))
    if (expected) expect(next.status).toBe(expected)
    else expect(next).toBe(state)
  })
})

describe('transition', () => {
  test('drops the answer to an earlier attempt', () => {
    const state = states['code.verifying']
    expect(transition(state, event('verified', { attempt: attempt - 1 }))).toBe(state)
  })

  test('never sends a refused code again', () => {
    const refused = at([failure({ code: 'invalid_code', attemptsLeft: 4 })], states['code.verifying'])
    expect(transition(refused, event('codeSubmitted'))).toMatchObject({
      status: 'code.idle',
      error: { code: 'invalid_code', attemptsLeft: 4 },
    })
    expect(transition(refused, event('codeSubmitted', { code: '654321' })).status).toBe('code.verifying')
  })

  test('sends the same code again after a failure that says nothing about it', () => {
    const failed = transition(states['code.verifying'], failure({ code: 'timeout' }))
    expect(transition(failed, event('codeSubmitted')).status).toBe('code.verifying')
  })

  test('asks for a few characters before it sends a code', () => {
    expect(transition(code, event('codeSubmitted', { code: '12' }))).toMatchObject({
      status: 'code.idle',
      error: { code: 'invalid_request', field: 'code' },
    })
  })

  test('locks the code and the next mail for as long as the server says', () => {
    const locked = transition(states['code.verifying'], failure({ code: 'too_many_attempts', retryAfterSeconds: 60 }))
    expect(transition(locked, event('codeSubmitted'))).toBe(locked)
    expect(transition(locked, event('resendRequested', {}, now + 59_000))).toBe(locked)
    expect(transition(locked, event('resendRequested', {}, now + 60_000)).status).toBe('code.resending')
  })

  test('is locked by the wrong code that took the last try', () => {
    const locked = transition(states['code.verifying'], failure({ code: 'invalid_code', attemptsLeft: 0 }))
    expect(locked.pending?.attemptsLeft).toBe(0)
    expect(transition(locked, event('codeSubmitted', { code: '654321' }))).toBe(locked)
    expect(transition(locked, event('resendRequested')).status).toBe('code.resending')
  })

  test('waits as long as the server says after too many tries, for a code and for the next mail alike', () => {
    const limited = { code: 'rate_limited', retryAfterSeconds: 20 } as const
    const verifying = transition(states['code.verifying'], failure(limited))
    expect(transition(verifying, event('codeSubmitted', {}, now + 19_000))).toBe(verifying)
    expect(transition(verifying, event('codeSubmitted', {}, now + 20_000)).status).toBe('code.verifying')
    const resending = transition(states['code.resending'], failure(limited))
    expect(transition(resending, event('resendRequested', {}, now + 19_000))).toBe(resending)
    const sending = transition(states['email.sending'], failure(limited))
    expect(transition(sending, event('emailSubmitted', {}, now + 19_000))).toBe(sending)
    expect(transition(sending, event('emailSubmitted', {}, now + 20_000)).status).toBe('email.sending')
  })

  test('takes the code at once on a page that begins with a refused second mail', () => {
    const state = initialState({ pending: fakePending(), error: { code: 'rate_limited', retryAfterSeconds: 20 } }, now)
    expect(transition(state, event('codeSubmitted')).status).toBe('code.verifying')
  })

  test.each(['no_pending_sign_in', 'challenge_required'] as const)('leads to the address step on %s', (wrong) => {
    expect(transition(states['code.resending'], failure({ code: wrong }))).toMatchObject({
      status: 'email.idle',
      email: 'ada@example.com',
      pending: null,
      error: { code: wrong },
    })
  })

  test.each(['different_browser', 'link_invalid', 'challenge_required'] as const)(
    'keeps what it says on %s until something is sent',
    (wrong) => {
      const state = initialState({ error: { code: wrong } }, now)
      expect(transition(state, event('edited'))).toBe(state)
      expect(transition(state, event('emailSubmitted')).status).toBe('email.sending')
    },
  )

  test('takes an error back on edit', () => {
    const state = { ...idle, error: { code: 'network' } as const }
    expect(transition(state, event('edited'))).toMatchObject({ error: null })
  })

  test('fills in a remembered address only where there is none', () => {
    const empty = { ...idle, email: '' }
    expect(transition(empty, event('emailRemembered')).email).toBe('ada@example.com')
  })

  test('forgets the masked address of a session when another one is wanted', () => {
    expect(transition(signedIn, event('addressChangeRequested')).email).toBe('')
  })
})
