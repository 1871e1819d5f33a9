import type { Session } from '@doorpost/server/contract'
import type { AuthClient } from './auth-client'
import { normaliseCode } from './code-value'
import { secondsUntil } from './countdown'
import { type HintChannel, tabChannel, watchOtherTab } from './other-tab'
import { errorOf, initialState, pendingOf, transition } from './sign-in-machine'
import type { SignInEvent, SignInStart, SignInState } from './sign-in-state'

/** What `onSignedIn` is told. */
export interface SignedIn {
  /** `null` when the link was opened in another tab, whose answer this one never saw. */
  readonly session: Session | null
  /** Where the page goes next. */
  readonly redirectTo: string
}

/** Options of {@link createSignInStore}. */
export interface SignInStoreOptions {
  readonly client: AuthClient
  /** What the server knew when it rendered the page. */
  readonly start?: SignInStart
  /**
   * Milliseconds since 1970.
   * @default Date.now
   */
  readonly now?: () => number
  /** How tabs tell one another that something changed. @default a `BroadcastChannel` */
  readonly channel?: HintChannel
  /** Loads the next page. @default `location.assign`, on this site's own origin only */
  readonly navigate?: (url: string) => void
  /** Runs before the next page is loaded; `false` leaves the visitor on this one. */
  readonly onSignedIn?: (result: SignedIn) => unknown
}

/** A running sign-in: its state, and the commands a visitor can give. */
export interface SignInStore {
  readonly client: AuthClient
  readonly next: string | undefined
  readonly now: () => number
  getState(): SignInState
  /** The state on the server and in the first client render. */
  getInitialState(): SignInState
  subscribe(listener: () => void): () => void
  /** Starts listening to tabs and connection; the returned function stops that and ends a request that is under way. */
  connect(): () => void
  sendCode(email: string, options?: { readonly challenge?: string }): void
  submitCode(code: string): void
  resend(): void
  changeEmail(): void
  /** Goes on with the session this browser already has. */
  proceed(): void
  /** Says that the visitor corrects something: the error has been read. */
  edit(): void
}

/** Loads a page of this site as a document; an address of any other origin leads to this site's front page. */
export const openPage = (url: string): void => {
  const { location } = window
  const target = new URL(url, location.href)
  location.assign(target.origin === location.origin ? target.href : '/')
}

/**
 * Runs the sign-in machine against a client: the only place that sends requests, reads the clock or leaves the page.
 *
 * @example
 * const store = createSignInStore({ client: fetchClient() })
 * const stop = store.connect()
 * store.sendCode('ada@example.com')
 */
export function createSignInStore(options: SignInStoreOptions): SignInStore {
  const { client, start = {}, now = Date.now, channel = tabChannel, navigate = openPage, onSignedIn } = options
  const { next } = start
  const first = initialState(start, now())
  const listeners = new Set<() => void>()
  let state = first
  let request: AbortController | undefined
  let cancelled: Promise<unknown> | undefined
  let command: SignInEvent | undefined
  let stopWatching: (() => void) | undefined
  let isConnected = false

  const watch = () => {
    const isOpen = isConnected && state.status !== 'done.redirecting' && pendingOf(state)
    if (isOpen && !stopWatching) stopWatching = watchOtherTab(channel, () => void askPending())
    if (!isOpen && stopWatching) {
      stopWatching()
      stopWatching = undefined
    }
  }

  const dispatch = (event: SignInEvent) => {
    const previous = state
    state = transition(previous, event)
    if (state === previous) return
    if (state.attempt !== previous.attempt) {
      request?.abort()
      request = undefined
    }
    watch()
    for (const listener of listeners) listener()
    if (state.status === 'done.redirecting') finish(state)
    else if (state.attempt !== previous.attempt) void ask()
  }

  const give = (event: SignInEvent) => {
    command = event
    dispatch(event)
  }

  const finish = ({ session, redirectTo }: SignedIn) => {
    channel.post()
    if (onSignedIn?.({ session, redirectTo }) !== false) navigate(redirectTo)
  }

  const sendRequest = (signal: AbortSignal) => {
    const challenge = state.status === 'email.sending' && state.challenge
    return client.send({ email: state.email, ...(next && { next }), ...(challenge && { challenge }) }, { signal })
  }

  async function ask() {
    const { attempt, status } = state
    request = new AbortController()
    const from = { signal: request.signal }
    const pending = pendingOf(state)
    if (status === 'code.verifying' || status === 'link.confirming') {
      const body =
        status === 'code.verifying'
          ? { code: state.code, flow: state.pending.flow }
          : { link_token: state.linkToken, flow: state.flow }
      const reply = await client.verify(body, from)
      dispatch(reply.ok ? { type: 'verified', attempt, ...reply.body } : failure(attempt, reply.error))
    } else if (status === 'email.sending' || pending) {
      // Both answers write the one cookie: a send that overtook a cancel would lose its entry.
      await cancelled
      // What is expired or locked is not repeated but begun anew.
      const canResend = pending && secondsUntil(pending.expiresAtMs, now()) > 0 && pending.attemptsLeft > 0
      const reply = await (canResend ? client.resend({ flow: pending.flow }, from) : sendRequest(from.signal))
      if (!reply.ok) return dispatch(failure(attempt, reply.error))
      dispatch({ type: 'codeSent', attempt, pending: reply.body.pending, atMs: now() })
      if (!pending) await askPending(true)
    }
  }

  const failure = (attempt: number, error: NonNullable<ReturnType<typeof errorOf>>): SignInEvent => ({
    type: 'requestFailed',
    attempt,
    error,
    atMs: now(),
  })

  async function askPending(isFirst = false) {
    const flow = pendingOf(state)?.flow
    if (!flow) return
    const reply = await client.pending({ flow, ...(next && { next }) })
    if (!reply.ok) return
    const { session, redirectTo = next ?? '/', pending } = reply.body
    if (session) dispatch({ type: 'signedInElsewhere', flow, redirectTo })
    else if (isFirst && !pending) dispatch({ type: 'cookieMissed', flow })
  }

  return {
    client,
    next,
    now,
    getState: () => state,
    getInitialState: () => first,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    connect() {
      const retry = () => {
        if (command && errorOf(state)?.code === 'offline')
          dispatch({ ...command, ...('atMs' in command && { atMs: now() }) })
      }
      isConnected = true
      window.addEventListener('online', retry)
      watch()
      return () => {
        isConnected = false
        window.removeEventListener('online', retry)
        watch()
        request?.abort()
      }
    },
    sendCode: (email, { challenge } = {}) =>
      give({ type: 'emailSubmitted', email, ...(challenge && { challenge }), atMs: now() }),
    submitCode(code) {
      const alphabet = pendingOf(state)?.codeAlphabet
      give({ type: 'codeSubmitted', code: normaliseCode(code, alphabet), atMs: now() })
    },
    resend: () => give({ type: 'resendRequested', atMs: now() }),
    changeEmail() {
      const pending = pendingOf(state)
      give({ type: 'addressChangeRequested' })
      if (pending && state.status === 'email.idle') cancelled = client.cancel({ flow: pending.flow })
    },
    proceed: () => give({ type: 'continued' }),
    edit: () => dispatch({ type: 'edited' }),
  }
}
