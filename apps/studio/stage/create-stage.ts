import type { LinkTicket, PageStart, SignInError } from '@doorpost/react/headless'
import { createSignInStore, type SignInStore } from '@doorpost/react/headless'
import {
  type FakeAnswer,
  type FakeClient,
  type FakeClock,
  fakeClient,
  fakeClock,
  fakePending,
} from '@doorpost/react/testing'
import { maskEmail } from '@doorpost/server/contract'
import type { Answer, StageArgs, VisitorAction } from './stage-args'

/** What can be done without a page. The confirm page keeps its sign-in to itself: there a button is pressed. */
export type StoreAction = Exclude<VisitorAction, 'confirm the link'>

/** A sign-in with a scripted server, a clock that is moved by hand, and tabs that can be talked for. */
export interface Stage {
  readonly client: FakeClient
  readonly clock: FakeClock
  readonly store: SignInStore
  /** Where the visitor was taken, once signed in. */
  readonly visited: readonly string[]
  readonly navigate: (url: string) => void
  /** Does what a visitor does, and waits for the answer. */
  act(action: StoreAction): Promise<void>
}

const failure = (code: Exclude<Answer, 'ok' | 'never'>, args: StageArgs, attemptsLeft: number): SignInError => {
  const { retryAfterSeconds } = args
  switch (code) {
    case 'invalid_code':
      return { code, attemptsLeft }
    case 'rate_limited':
    case 'too_many_attempts':
      return { code, retryAfterSeconds }
    case 'internal':
    case 'misconfigured':
      return { code, reference: 'a1b2c3' }
    case 'provider_unavailable':
      return { code, mailMayArrive: true }
    default:
      return { code }
  }
}

const script = (answer: Answer, args: StageArgs): readonly FakeAnswer[] =>
  answer === 'ok' || answer === 'never'
    ? [answer]
    : Array.from({ length: args.attemptsLeft || 1 }, (_, turn) => failure(answer, args, args.attemptsLeft - turn - 1))

const verifyScript = (args: StageArgs): readonly FakeAnswer[] => {
  const answers = script(args.verify, args)
  return args.refusals ? [...answers.slice(0, args.refusals), 'ok'] : answers
}

const startOf = (args: StageArgs): PageStart => {
  const { email, start, startError } = args
  const { delivery, codeLength, codeAlphabet, expiresInSeconds, resendAfterSeconds, attemptsLeft } = args
  const mail = { delivery, codeLength, codeAlphabet, expiresInSeconds, resendAfterSeconds, attemptsLeft }
  return {
    next: '/dashboard',
    ...(start === 'code sent' && { pending: fakePending({ email, ...mail }) }),
    ...(start === 'signed in' && { signedIn: { email: maskEmail(email), redirectTo: '/dashboard' } }),
    ...(startError !== 'none' && { email, error: failure(startError, args, args.attemptsLeft) }),
  }
}

/** Lets every answer that is ready arrive. */
export const answersArrive = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** What a link carries to the confirm page. */
export const linkOf = ({ email }: StageArgs): LinkTicket => ({
  ticket: 'ticket-1',
  linkToken: 'token-1',
  email: email,
})

/** Sets the stage; nothing has been done on it yet. */
export function createStage(args: StageArgs): Stage {
  const { email, latencyMs, delivery, codeLength, codeAlphabet, expiresInSeconds, resendAfterSeconds } = args
  const clock = fakeClock()
  const visited: string[] = []
  const navigate = (url: string) => void visited.push(url)
  const hints = new Set<() => void>()
  const fake = fakeClient({
    latencyMs,
    pending: { email, delivery, codeLength, codeAlphabet, expiresInSeconds, resendAfterSeconds },
    script: { send: script(args.send, args), resend: script(args.resend, args), verify: verifyScript(args) },
  })
  const client: FakeClient = args.keepsCookies
    ? fake
    : { ...fake, pending: async () => ({ ok: true, body: { pending: null, session: false } }) }
  const store = createSignInStore({
    client,
    start: startOf(args),
    now: clock.now,
    navigate,
    channel: {
      post: () => {},
      listen(listener) {
        hints.add(listener)
        return () => hints.delete(listener)
      },
    },
  })
  let codes = 0

  const commands: { readonly [Action in StoreAction]: () => void } = {
    send: () => store.sendCode(email),
    verify() {
      codes += 1
      store.submitCode(`00000${codes}`)
    },
    'verify nothing': () => store.submitCode(''),
    resend: () => store.resendCode(),
    'finish in another tab'() {
      client.finishInOtherTab()
      for (const hint of hints) hint()
    },
  }

  return {
    client,
    clock,
    store,
    visited,
    navigate,
    async act(action) {
      commands[action]()
      await answersArrive()
    },
  }
}
