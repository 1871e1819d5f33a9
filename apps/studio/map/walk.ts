import type { AuthClient, PageStart, Pending, Reply, SignInError } from '@doorpost/react/headless'
import { createSignInStore, type SignInStore } from '@doorpost/react/headless'
import { type FakeClock, fakeClient, fakeClock, fakePending, fakeSession } from '@doorpost/react/testing'
import { type Place, stateNameOf } from '../states/state-of'
import type { StateName } from '../states/state-table'
import type { MapPlace, MoveExample } from './move-examples'

interface Question {
  readonly name: 'mail' | 'check' | 'pending'
  readonly isAborted: () => boolean
  readonly answer: (error: SignInError | null, pending: Pending | null, isSignedIn: boolean) => void
}

/** The real sign-in of the kit, whose server, clock and tabs do what a move says, and nothing else. */
export interface Walk {
  /** Does what the move says to the page that is open. */
  take(example: MoveExample, place: MapPlace): Promise<void>
  /** The state that the page is in now. */
  name(): StateName
  stop(): void
}

const answersArrive = async () => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
}

/** Opens the page that a place begins in. */
export function createWalk(start: PageStart): Walk {
  const clock: FakeClock = fakeClock()
  const questions: Question[] = []
  const hints = new Set<() => void>()
  let typed = ''
  let stop = () => {}

  const ask = <Body>(
    name: Question['name'],
    bodyOf: (pending: Pending | null, isSignedIn: boolean) => Body,
    signal?: AbortSignal,
  ) =>
    new Promise<Reply<Body>>((resolve) => {
      questions.push({
        name,
        isAborted: () => signal?.aborted ?? false,
        answer: (error, pending, isSignedIn) =>
          resolve(error ? { ok: false, error } : { ok: true, body: bodyOf(pending, isSignedIn) }),
      })
    })
  const mail = (pending: Pending | null) => ({ pending: pending ?? fakePending() })
  const session = () => ({ session: fakeSession(), redirectTo: '/' })
  const client: AuthClient = {
    ...fakeClient(),
    send: (_, from) => ask('mail', mail, from?.signal),
    resend: (_, from) => ask('mail', mail, from?.signal),
    verify: (_, from) => ask('check', session, from?.signal),
    pending: () => ask('pending', (pending, isSignedIn) => ({ pending, session: isSignedIn })),
  }
  const open = (from: PageStart) => {
    stop()
    questions.length = 0
    const opened = createSignInStore({
      client,
      start: from,
      now: clock.now,
      navigate: () => {},
      channel: {
        post: () => {},
        listen(listener) {
          hints.add(listener)
          return () => hints.delete(listener)
        },
      },
    })
    stop = opened.connect()
    return opened
  }
  let store: SignInStore = open(start)

  const answer = (
    names: readonly Question['name'][],
    error: SignInError | null,
    pending: Pending | null = null,
    isSignedIn = false,
  ) => {
    const index = questions.findLastIndex(({ name, isAborted }) => names.includes(name) && !isAborted())
    const [question] = index < 0 ? [] : questions.splice(index, 1)
    question?.answer(error, pending, isSignedIn)
  }

  const happen = (example: MoveExample, place: MapPlace) => {
    if ('waitsUntilMs' in example) return clock.advance(((example.waitsUntilMs(place) ?? 0) - clock.now()) / 1000)
    if ('opens' in example) {
      store = open(example.opens(place) ?? {})
      return
    }
    const happening = example.happening(place)
    switch (happening?.type) {
      case 'email_submitted':
        return store.sendCode(happening.email)
      case 'code_submitted':
        return store.submitCode(happening.code)
      case 'resend_requested':
        return store.resendCode()
      case 'address_change_requested':
        return store.changeEmail()
      case 'link_confirmed':
        return store.confirmLink()
      case 'edited':
        return store.edit()
      case 'start_read':
        return store.restart(happening.start)
      case 'code_sent':
        return answer(['mail'], null, happening.pending)
      case 'verified':
        return answer(['check'], null)
      case 'request_failed':
        return answer(['mail', 'check'], happening.error)
      case 'cookie_missed':
        return answer(['pending'], null)
      case 'signed_in_elsewhere':
        for (const hint of hints) hint()
        return answer(['pending'], null, null, true)
      case 'email_remembered':
      case undefined:
        return
    }
  }

  return {
    async take(example, place) {
      const before = store.getState()
      happen(example, place)
      await answersArrive()
      const isTyped = 'typed' in example && example.typed
      if (isTyped) typed = isTyped
      else if (store.getState() !== before) typed = ''
    },
    name: () => stateNameOf({ state: store.getState(), typed, atMs: clock.now() } satisfies Place),
    stop: () => stop(),
  }
}
