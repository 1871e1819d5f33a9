import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fakeClock } from '../testing/fake-clock'
import { fakePending, fakeSession } from '../testing/fake-data'
import type { AuthClient, Reply } from './auth-client'
import type { SignInError, SignInErrorCode } from './sign-in-error'
import { asksFor } from './sign-in-status'
import { createSignInStore, type SignInStore } from './sign-in-store'

const FAILURES: readonly SignInErrorCode[] = [
  'rate_limited',
  'invalid_code',
  'code_expired',
  'too_many_attempts',
  'no_pending_sign_in',
  'challenge_required',
  'code_refused',
  'provider_unavailable',
  'timeout',
  'network',
  'internal',
]

interface Question {
  readonly name: 'send' | 'resend' | 'verify'
  /** The step it was asked in. */
  readonly attempt: number
  readonly isAborted: () => boolean
  readonly answer: (error: SignInError | null) => void
}

/** A real store whose client answers only when told to, in any order. */
class Visit {
  readonly clock = fakeClock()
  readonly questions: Question[] = []
  readonly store: SignInStore
  readonly left: string[] = []
  mails = 0

  constructor() {
    const ask = <Body,>(name: Question['name'], body: () => Body, signal?: AbortSignal) =>
      new Promise<Reply<Body>>((resolve) => {
        this.questions.push({
          name,
          attempt: this.store.getState().attempt,
          isAborted: () => signal?.aborted ?? false,
          answer: (error) => resolve(error ? { ok: false, error } : { ok: true, body: body() }),
        })
      })
    const mail = () => ({ pending: fakePending({ flow: `flow-${++this.mails}`, resendAfterSeconds: 30 }) })
    const session = () => ({ session: fakeSession(), redirectTo: '/dashboard' })
    const client: AuthClient = {
      endpoints: { send: '', resend: '', verify: '', ticket: '', pending: '', cancel: '', session: '', signOut: '' },
      send: (_, from) => ask('send', mail, from?.signal),
      resend: (_, from) => ask('resend', mail, from?.signal),
      verify: (_, from) => ask('verify', session, from?.signal),
      ticket: async () => ({ ok: true, body: { email: 'ada@example.com' } }),
      pending: async () => ({ ok: true, body: { pending: fakePending(), session: false } }),
      cancel: async () => ({ ok: true, body: { redirectTo: '/login' } }),
      session: async () => ({ ok: true, body: { session: null } }),
      signOut: async () => ({ ok: true, body: { redirectTo: '/login' } }),
    }
    this.store = createSignInStore({
      client,
      now: this.clock.now,
      channel: { post: () => {}, listen: () => () => {} },
      navigate: (url) => this.left.push(url),
    })
  }

  /** Requests that the current step still waits for. */
  waiting = () => this.questions.filter((question) => !question.isAborted())

  settle = async () => {
    for (let turn = 0; turn < 8; turn += 1) await Promise.resolve()
  }
}

/** What must hold after every step, whatever came before. */
function expectSound({ store, waiting, left }: Visit) {
  const state = store.getState()
  // No double submit: at most one request is open, and exactly while the state says so.
  expect(waiting().length).toBe(asksFor(state) ? 1 : 0)
  expect(left.length).toBe(state.status === 'done.redirecting' ? 1 : 0)
}

class Do implements fc.AsyncCommand<object, Visit> {
  readonly name: string
  readonly act: (visit: Visit) => void
  constructor(name: string, act: (visit: Visit) => void) {
    this.name = name
    this.act = act
  }
  check = () => true
  async run(_: object, visit: Visit) {
    this.act(visit)
    await visit.settle()
    expectSound(visit)
  }
  toString = () => this.name
}

/** Answers a request, newest or oldest; one that was left behind must change nothing. */
class Answer implements fc.AsyncCommand<object, Visit> {
  readonly error: SignInError | null
  readonly which: number
  constructor(error: SignInError | null, which: number) {
    this.error = error
    this.which = which
  }
  check = () => true
  async run(_: object, visit: Visit) {
    const [question] = visit.questions.splice(this.which % (visit.questions.length || 1), 1)
    const before = visit.store.getState()
    const isLate = question?.attempt !== before.attempt
    question?.answer(this.error)
    await visit.settle()
    if (isLate) expect(visit.store.getState()).toBe(before)
    else expect(visit.store.getState()).not.toBe(before)
    expectSound(visit)
  }
  toString = () => `answer ${this.which} with ${this.error?.code ?? 'success'}`
}

const addresses = fc.constantFrom('ada@example.com', 'grace@example.com', 'no address')
const codes = fc.constantFrom('123456', '12 34 56', '654321', '12', '')
const errors = fc.record({
  code: fc.constantFrom(...FAILURES),
  retryAfterSeconds: fc.constantFrom(0, 20, 60),
  attemptsLeft: fc.constantFrom(0, 1, 4),
})
const commands = fc.commands(
  [
    addresses.map((email) => new Do(`send to ${email}`, ({ store }) => store.sendCode(email))),
    codes.map((code) => new Do(`submit ${code}`, ({ store }) => store.submitCode(code))),
    fc.constant(new Do('resend', ({ store }) => store.resendCode())),
    fc.constant(new Do('change address', ({ store }) => store.changeEmail())),
    fc.constant(new Do('edit', ({ store }) => store.edit())),
    fc.constantFrom(1, 31, 700).map((seconds) => new Do(`wait ${seconds} s`, ({ clock }) => clock.advance(seconds))),
    fc.tuple(fc.option(errors), fc.nat(3)).map(([error, which]) => new Answer(error, which)),
  ],
  { maxCommands: 25 },
)

/** However it went, someone who waits, asks anew and types the right code gets in. */
async function signInAfterAll({ store, clock, questions, settle, waiting }: Visit) {
  const answerAll = async () => {
    await settle()
    for (const question of questions.splice(0)) question.answer(null)
    await settle()
  }
  await answerAll()
  clock.advance(700)
  if (store.getState().status === 'email.idle') store.sendCode('ada@example.com')
  else store.resendCode()
  await answerAll()
  store.submitCode('999999')
  await answerAll()
  expect(waiting()).toEqual([])
  expect(store.getState().status).toBe('done.redirecting')
}

describe('the store, in any order of clicks and answers', () => {
  test('never asks twice, applies no late reply and never gets stuck', async () => {
    const order = fc.asyncProperty(commands, async (steps) => {
      const visit = new Visit()
      await fc.asyncModelRun(() => ({ model: {}, real: visit }), steps)
      await signInAfterAll(visit)
    })
    await fc.assert(order, { numRuns: 2000 })
  }, 120_000)
})
