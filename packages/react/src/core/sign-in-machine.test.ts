import { describe, expect, test } from 'vitest'
import { fakePending, fakeSession } from '../testing/fake-data'
import type { SignInError } from './sign-in-error'
import { initialState, transition } from './sign-in-machine'
import type { PageStart, SignInEvent, SignInHappening, SignInState } from './sign-in-state'

const now = 1_000_000
const attempt = 3
const at = (events: readonly SignInEvent[], state: SignInState) => events.reduce(transition, state)
const begin = <Status extends SignInState['status']>(status: Status, start: PageStart) => {
  const state = initialState(start, now)
  if (state.status !== status) throw new Error(`starts at ${state.status}`)
  // What was just compared.
  return { ...state, attempt } as Extract<SignInState, { status: Status }>
}
const idle = begin('email.idle', { email: 'ada@example.com' })
const code = begin('code.idle', { pending: fakePending({ resendAfterSeconds: 0 }) })
const link = begin('link.waiting', { pending: fakePending({ delivery: 'link', resendAfterSeconds: 0 }) })
const confirm = begin('link.confirm', { link: { ticket: 'ticket-1', linkToken: 'token', email: 'ada@example.com' } })
const signedIn = begin('link.already-signed-in', { signedIn: { email: 'a•••@example.com', redirectTo: '/account' } })

const states: { readonly [Status in SignInState['status']]: Extract<SignInState, { status: Status }> } = {
  'email.idle': idle,
  'email.sending': { ...idle, status: 'email.sending', challenge: undefined },
  'code.idle': code,
  'code.verifying': { ...code, status: 'code.verifying', code: '123456', challenge: undefined },
  'code.resending': { ...code, status: 'code.resending' },
  'link.waiting': link,
  'link.resending': { ...link, status: 'link.resending' },
  'link.confirm': confirm,
  'link.confirming': { ...confirm, status: 'link.confirming' },
  'link.already-signed-in': signedIn,
  'done.redirecting': { ...code, status: 'done.redirecting', redirectTo: '/', session: null },
}

const happenings: { readonly [Type in SignInHappening['type']]: Extract<SignInHappening, { type: Type }> } = {
  email_remembered: { type: 'email_remembered', email: 'ada@example.com' },
  start_read: { type: 'start_read', start: {}, isNews: false },
  email_submitted: { type: 'email_submitted', email: ' ada@example.com ' },
  code_submitted: { type: 'code_submitted', code: '123456' },
  resend_requested: { type: 'resend_requested' },
  address_change_requested: { type: 'address_change_requested' },
  link_confirmed: { type: 'link_confirmed' },
  edited: { type: 'edited' },
  code_sent: { type: 'code_sent', attempt, pending: fakePending() },
  verified: { type: 'verified', attempt, redirectTo: '/dashboard', session: fakeSession() },
  request_failed: { type: 'request_failed', attempt, error: { code: 'network' } },
  signed_in_elsewhere: { type: 'signed_in_elsewhere', flow: 'flow-1', redirectTo: '/dashboard' },
  cookie_missed: { type: 'cookie_missed', flow: 'flow-1' },
}
const event = <Type extends SignInHappening['type']>(type: Type, changes = {}, atMs = now): SignInEvent => ({
  ...happenings[type],
  ...changes,
  atMs,
})
const failure = (error: SignInError, atMs = now) => event('request_failed', { error }, atMs)

// Where each pair leads; a pair that is not here leads nowhere.
const table: {
  readonly [Status in SignInState['status']]: { readonly [Type in SignInHappening['type']]?: SignInState['status'] }
} = {
  'email.idle': { email_submitted: 'email.sending' },
  'email.sending': { code_sent: 'code.idle', request_failed: 'email.idle' },
  'code.idle': {
    code_submitted: 'code.verifying',
    resend_requested: 'code.resending',
    address_change_requested: 'email.idle',
    signed_in_elsewhere: 'done.redirecting',
    cookie_missed: 'email.idle',
  },
  'code.verifying': {
    address_change_requested: 'email.idle',
    verified: 'done.redirecting',
    request_failed: 'code.idle',
    signed_in_elsewhere: 'done.redirecting',
  },
  'code.resending': {
    address_change_requested: 'email.idle',
    code_sent: 'code.idle',
    request_failed: 'code.idle',
    signed_in_elsewhere: 'done.redirecting',
  },
  'link.waiting': {
    resend_requested: 'link.resending',
    address_change_requested: 'email.idle',
    signed_in_elsewhere: 'done.redirecting',
    cookie_missed: 'email.idle',
  },
  'link.resending': {
    address_change_requested: 'email.idle',
    code_sent: 'code.idle',
    request_failed: 'link.waiting',
    signed_in_elsewhere: 'done.redirecting',
  },
  'link.confirm': { link_confirmed: 'link.confirming' },
  'link.confirming': { verified: 'done.redirecting', request_failed: 'link.confirm' },
  'link.already-signed-in': { address_change_requested: 'email.idle' },
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
    expect(transition(refused, event('code_submitted'))).toMatchObject({
      status: 'code.idle',
      error: { code: 'invalid_code', attemptsLeft: 4 },
    })
    expect(transition(refused, event('code_submitted', { code: '654321' })).status).toBe('code.verifying')
  })

  test('sends the same code again after a failure that says nothing about it', () => {
    const failed = transition(states['code.verifying'], failure({ code: 'timeout' }))
    expect(transition(failed, event('code_submitted')).status).toBe('code.verifying')
  })

  test.each(['ada', '@example.com', 'ada@exam ple.com', 'ada@bob@example.com'])(
    'refuses the address %j, as the server does',
    (email) => {
      expect(transition(idle, event('email_submitted', { email }))).toMatchObject({
        status: 'email.idle',
        email,
        error: { code: 'invalid_email' },
      })
    },
  )

  test('keeps an address as it was typed, without white space and full-width characters', () => {
    expect(transition(idle, event('email_submitted', { email: ' ADA＠Exämple.com ' }))).toMatchObject({
      status: 'email.sending',
      email: 'ADA@Exämple.com',
    })
  })

  test('reads a code as the server does before it compares or sends it', () => {
    expect(transition(code, event('code_submitted', { code: ' 12 34-٥٦ ' }))).toMatchObject({ code: '123456' })
  })

  test('asks for a few characters before it sends a code', () => {
    expect(transition(code, event('code_submitted', { code: '12' }))).toMatchObject({
      status: 'code.idle',
      error: { code: 'invalid_request', field: 'code' },
    })
  })

  test('locks the code and the next mail for as long as the server says', () => {
    const locked = transition(states['code.verifying'], failure({ code: 'too_many_attempts', retryAfterSeconds: 60 }))
    expect(transition(locked, event('code_submitted'))).toBe(locked)
    expect(transition(locked, event('resend_requested', {}, now + 59_000))).toBe(locked)
    expect(transition(locked, event('resend_requested', {}, now + 60_000)).status).toBe('code.resending')
  })

  test('is locked by the wrong code that took the last try', () => {
    const locked = transition(states['code.verifying'], failure({ code: 'invalid_code', attemptsLeft: 0 }))
    expect(locked.pending?.attemptsLeft).toBe(0)
    expect(transition(locked, event('code_submitted', { code: '654321' }))).toBe(locked)
    expect(transition(locked, event('resend_requested')).status).toBe('code.resending')
  })

  test('waits as long as the server says after too many tries, for a code and for the next mail alike', () => {
    const limited = { code: 'rate_limited', retryAfterSeconds: 20 } as const
    const verifying = transition(states['code.verifying'], failure(limited))
    expect(transition(verifying, event('code_submitted', {}, now + 19_000))).toBe(verifying)
    expect(transition(verifying, event('code_submitted', {}, now + 20_000)).status).toBe('code.verifying')
    const resending = transition(states['code.resending'], failure(limited))
    expect(transition(resending, event('resend_requested', {}, now + 19_000))).toBe(resending)
    const sending = transition(states['email.sending'], failure(limited))
    expect(transition(sending, event('email_submitted', {}, now + 19_000))).toBe(sending)
    expect(transition(sending, event('email_submitted', {}, now + 20_000)).status).toBe('email.sending')
  })

  test('takes the code at once on a page that begins with a refused second mail', () => {
    const state = initialState({ pending: fakePending(), error: { code: 'rate_limited', retryAfterSeconds: 20 } }, now)
    expect(transition(state, event('code_submitted')).status).toBe('code.verifying')
  })

  test.each(['no_pending_sign_in', 'challenge_required'] as const)('leads to the address step on %s', (wrong) => {
    expect(transition(states['code.resending'], failure({ code: wrong }))).toMatchObject({
      status: 'email.idle',
      email: 'ada@example.com',
      pending: null,
      error: { code: wrong },
    })
  })

  test.each(['challenge_required', 'code_refused'] as const)('stays on the code step on %s of a code', (wrong) => {
    const refused = transition(states['code.verifying'], failure({ code: wrong }))
    expect(refused).toMatchObject({ status: 'code.idle', error: { code: wrong, during: 'verify' }, refused: [] })
    expect(transition(refused, event('edited'))).toBe(refused)
    const again = transition(refused, { type: 'code_submitted', code: '123456', challenge: 'a person', atMs: now })
    expect(again).toMatchObject({ status: 'code.verifying', code: '123456', challenge: 'a person' })
  })

  test.each(['different_browser', 'link_invalid', 'challenge_required'] as const)(
    'keeps what it says on %s until something is sent',
    (wrong) => {
      const state = initialState({ error: { code: wrong } }, now)
      expect(transition(state, event('edited'))).toBe(state)
      expect(transition(state, event('email_submitted')).status).toBe('email.sending')
    },
  )

  test.each(['different_browser', 'link_invalid'] as const)(
    'offers a signed-in visitor to go on after an old link that ended in %s',
    (wrong) => {
      const start = { error: { code: wrong }, signedIn: { email: 'a•••@example.com', redirectTo: '/account' } }
      expect(initialState(start, now)).toMatchObject({ status: 'link.already-signed-in', error: null })
    },
  )

  test('shows a signed-in visitor a failure that is about no link', () => {
    const start = { error: { code: 'email_not_allowed' }, signedIn: { email: 'a', redirectTo: '/account' } } as const
    expect(initialState(start, now)).toMatchObject({ status: 'email.idle', error: { code: 'email_not_allowed' } })
  })

  test('goes where the page was asked for last, whatever is under way', () => {
    for (const state of Object.values(states)) {
      const moved = transition(state, event('start_read', { start: { next: '/account' } }))
      expect(moved).toEqual({ ...state, next: '/account' })
    }
    expect(
      at([event('start_read', { start: { next: '/account' } }), event('address_change_requested')], code).next,
    ).toBe('/account')
  })

  test('begins anew with what a page is given while the visitor has done nothing on it', () => {
    const untouched = initialState({ email: 'ada@example.com' }, now)
    const start = { pending: fakePending({ resendAfterSeconds: 60 }) }
    expect(transition(untouched, event('start_read', { start, isNews: true }))).toMatchObject({
      status: 'code.idle',
      pending: { resendAtMs: now + 60_000 },
    })
    const opened = initialState(start, now)
    expect(transition(opened, event('start_read', { start: { pending: null }, isNews: true }))).toMatchObject({
      status: 'email.idle',
      email: 'ada@example.com',
    })
  })

  test('does not believe an older page about an email that was sent since', () => {
    const sent = transition(states['code.resending'], event('code_sent', { pending: fakePending() }))
    const start = { pending: fakePending({ resendAfterSeconds: 0, expiresInSeconds: 570 }) }
    expect(transition(sent, event('start_read', { start, isNews: true }))).toBe(sent)
  })

  test('does not bring back the code step that the visitor has left', () => {
    const left = transition(code, event('address_change_requested'))
    const start = { pending: fakePending() }
    expect(transition(left, event('start_read', { start, isNews: true }))).toBe(left)
  })

  test.each(['email.sending', 'code.verifying', 'done.redirecting'] as const)(
    'lets nothing but next into %s',
    (status) => {
      const start = { pending: fakePending({ flow: 'flow-2' }) }
      expect(transition(states[status], event('start_read', { start, isNews: true }))).toBe(states[status])
    },
  )

  test('takes an error back on edit', () => {
    const state = { ...idle, error: { code: 'network' } as const }
    expect(transition(state, event('edited'))).toMatchObject({ error: null })
  })

  test('fills in a remembered address only where there is none', () => {
    const empty = { ...idle, email: '' }
    expect(transition(empty, event('email_remembered')).email).toBe('ada@example.com')
  })

  test('forgets the masked address of a session when another one is wanted', () => {
    expect(transition(signedIn, event('address_change_requested')).email).toBe('')
  })
})
