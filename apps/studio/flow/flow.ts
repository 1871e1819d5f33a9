import type { AuthClient, SignInError } from '@doorpost/react/headless'
import { createSignInStore, type SignInStore } from '@doorpost/react/headless'
import { fakeClient, fakeClock } from '@doorpost/react/testing'
import { answersArrive } from '../stage/create-stage'
import type { FlowStep, Happening, NextAnswer, Request } from './flow-path'

/** What the player shows. Replaced, never changed. */
export interface FlowView {
  readonly steps: readonly FlowStep[]
  readonly store: SignInStore
  /** Grows with each page that is opened: another browser has its own sign-in. */
  readonly page: number
  readonly answer: NextAnswer
  /** A slow answer is on its way. */
  readonly isWaiting: boolean
  /** Where the visitor was taken, once signed in. */
  readonly visited: string | null
}

/** A sign-in whose server is played by hand. */
export interface Flow {
  getView(): FlowView
  subscribe(listener: () => void): () => void
  setAnswer(answer: NextAnswer): void
  happen(happening: Happening): void
  /** The connection is there again: the page repeats by itself what failed without one. */
  reconnect(): void
}

const TRIES = 5

const failureOf = (request: Request, answer: NextAnswer, attemptsLeft: number): SignInError | 'ok' => {
  const isVerify = request === 'verify'
  if (answer === 'limited') return { code: 'rate_limited', retryAfterSeconds: 30 }
  if (answer === 'unavailable') return { code: 'provider_unavailable' }
  if (answer === 'offline') return { code: 'offline' }
  if (isVerify && answer === 'expired') return { code: 'code_expired' }
  const isLocked = answer === 'locked' || (answer === 'wrong' && !attemptsLeft)
  if (isVerify && isLocked) return { code: 'too_many_attempts', retryAfterSeconds: 60 }
  return isVerify && answer === 'wrong' ? { code: 'invalid_code', attemptsLeft } : 'ok'
}

/** Begins at the empty address step. */
export function createFlow(): Flow {
  const clock = fakeClock()
  const listeners = new Set<() => void>()
  const hints = new Set<() => void>()
  let attemptsLeft = TRIES
  let isFinished = false
  let letArrive: (() => void) | undefined

  const show = (changes: Partial<FlowView>) => {
    view = { ...view, ...changes }
    for (const listener of listeners) listener()
  }
  const record = (step: FlowStep, changes: Partial<FlowView> = {}) => show({ steps: [...view.steps, step], ...changes })

  /** Notes the request, and answers as the panel says: through a fresh fake with just this one answer. */
  const answerTo = async (request: Request, email: string) => {
    const { answer } = view
    attemptsLeft = request === 'verify' ? attemptsLeft - 1 : TRIES
    const reply = failureOf(request, answer, attemptsLeft)
    record(`${request}-${answer}`, { isWaiting: answer === 'slow' })
    if (answer === 'slow') {
      await new Promise<void>((resolve) => {
        letArrive = resolve
      })
    }
    return fakeClient({ script: { [request]: [reply] }, pending: { email } })
  }

  const emailNow = () => view.store.getState().email
  const client: AuthClient = {
    ...fakeClient(),
    send: async (body, from) => (await answerTo('send', body.email)).send(body, from),
    resend: async (body, from) => (await answerTo('resend', emailNow())).resend(body, from),
    verify: async (body, from) => (await answerTo('verify', emailNow())).verify(body, from),
    async cancel(body) {
      record('change', { isWaiting: false })
      return fakeClient().cancel(body)
    },
    async pending(query) {
      const fake = fakeClient({ pending: { email: emailNow() } })
      if (isFinished) fake.finishInOtherTab()
      return fake.pending(query)
    },
  }

  const open = (error: SignInError | null = null) =>
    createSignInStore({
      client,
      start: { next: '/dashboard', error },
      now: clock.now,
      navigate: (visited) => show({ visited }),
      channel: {
        post: () => {},
        listen(listener) {
          hints.add(listener)
          return () => hints.delete(listener)
        },
      },
    })

  let view: FlowView = { steps: [], store: open(), page: 0, answer: 'right', isWaiting: false, visited: null }

  const waitFor = (seconds: number) => () => clock.advance(seconds)
  const happenings: { readonly [Name in Happening]: () => void } = {
    wait10: waitFor(10),
    wait30: waitFor(30),
    wait600: waitFor(600),
    arrive() {
      letArrive?.()
      show({ isWaiting: false })
    },
    othertab() {
      isFinished = true
      for (const hint of hints) hint()
    },
    otherbrowser: () => show({ store: open({ code: 'different_browser' }), page: view.page + 1 }),
  }

  return {
    getView: () => view,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    setAnswer: (answer) => show({ answer }),
    happen(happening) {
      record(happening)
      happenings[happening]()
    },
    reconnect() {
      show({ answer: 'right' })
      window.dispatchEvent(new Event('online'))
    },
  }
}

/** Does again what a path tells. The address is always the same one: nobody's own belongs into a link. */
export async function replay(flow: Flow, steps: readonly FlowStep[]): Promise<void> {
  for (const [index, step] of steps.entries()) {
    const { store } = flow.getView()
    const [request, answer] = step.split('-')
    if (answer) flow.setAnswer(answer as NextAnswer) // A path holds only what `parsePath` has checked.
    if (step === 'change') store.changeEmail()
    else if (request === 'verify') store.submitCode(`${100_000 + index}`)
    else if (request === 'resend' || (request === 'send' && !store.getState().status.startsWith('email')))
      store.resendCode()
    else if (request === 'send') store.sendCode('ada@example.com')
    else flow.happen(step as Happening) // What is no request is a happening.
    await answersArrive()
  }
  flow.setAnswer('right')
}
