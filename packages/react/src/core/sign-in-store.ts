import { normaliseCode } from './code-value'
import { tabChannel, watchOtherTab } from './other-tab'
import { recallEmail, rememberEmail } from './remembered-email'
import type { SignInError } from './sign-in-error'
import { initialState, isAsking, transition } from './sign-in-machine'
import type { SignInHappening } from './sign-in-state'
import type { SignedIn, SignInStore, SignInStoreOptions } from './sign-in-store-types'

export type { SignedIn, SignInReport, SignInStore, SignInStoreOptions } from './sign-in-store-types'

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
  const {
    client,
    start = {},
    now = Date.now,
    channel = tabChannel,
    navigate = openPage,
    rememberEmail: memory,
  } = options
  const { next } = start
  const toNext = next ? { next } : null
  const first = initialState(start, now())
  const listeners = new Set<() => void>()
  let state = first
  let request: AbortController | undefined
  let cancelled: Promise<unknown> | undefined
  let command: SignInHappening | undefined
  let stopWatching: (() => void) | null = null
  let isConnected = false
  let isAskingPending = false

  const storage = () => (memory === true ? localStorage : memory || null)

  const watch = () => {
    const isOpen = isConnected && state.pending && state.status !== 'done.redirecting'
    if (!isOpen) stopWatching?.()
    stopWatching = isOpen ? (stopWatching ?? watchOtherTab(channel, () => void askPending())) : null
  }

  const dispatch = (happening: SignInHappening) => {
    const previous = state
    state = transition(previous, { ...happening, atMs: now() })
    if (state === previous) return
    const isStep = state.attempt !== previous.attempt
    if (isStep) request?.abort()
    watch()
    for (const listener of listeners) listener()
    options.onEvent?.({ type: happening.type, status: state.status, error: state.error?.code })
    if (state.status === 'done.redirecting') finish(state)
    else if (isStep && isAsking(state)) void ask()
  }

  const give = (happening: SignInHappening) => {
    command = happening
    dispatch(happening)
  }

  const finish = ({ session, redirectTo, email }: SignedIn & { readonly email: string }) => {
    channel.post()
    const kept = storage()
    if (kept) rememberEmail(kept, email)
    if (options.onSignedIn?.({ session, redirectTo }) !== false) navigate(redirectTo)
  }

  async function ask() {
    const { attempt, pending, email } = state
    request = new AbortController()
    const from = { signal: request.signal }
    const fail = (error: SignInError) => dispatch({ type: 'requestFailed', attempt, error })
    if (state.status === 'code.verifying' || state.status === 'link.confirming') {
      const reply = await client.verify(
        state.status === 'code.verifying'
          ? { code: state.code, flow: state.pending.flow, ...toNext }
          : { link_token: state.linkToken, flow: state.flow },
        from,
      )
      if (reply.ok) dispatch({ type: 'verified', attempt, ...reply.body })
      else fail(reply.error)
      return
    }
    const challenge = state.status === 'email.sending' && state.challenge
    // Both answers write the one cookie: a send that overtook a cancel would lose its entry.
    await cancelled
    // What is expired or locked is not repeated but begun anew.
    const canResend = pending && pending.expiresAtMs > now() && pending.attemptsLeft
    const reply = await (canResend
      ? client.resend({ flow: pending.flow }, from)
      : client.send({ email, ...toNext, ...(challenge && { challenge }) }, from))
    if (!reply.ok) return fail(reply.error)
    dispatch({ type: 'codeSent', attempt, pending: reply.body.pending })
    if (!pending) await askPending(true)
  }

  async function askPending(isFirst = false) {
    const flow = state.pending?.flow
    // One return to the page is told several times.
    if (!flow || isAskingPending) return
    isAskingPending = true
    const reply = await client.pending({ flow, ...toNext })
    isAskingPending = false
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
        if (command && state.error?.code === 'offline') dispatch(command)
      }
      const kept = storage()
      const email = kept && recallEmail(kept)
      if (email) dispatch({ type: 'emailRemembered', email })
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
    sendCode: (email, { challenge } = {}) => give({ type: 'emailSubmitted', email, challenge }),
    submitCode: (code) => give({ type: 'codeSubmitted', code: normaliseCode(code, state.pending?.codeAlphabet) }),
    resend: () => give({ type: 'resendRequested' }),
    changeEmail() {
      const { pending } = state
      give({ type: 'addressChangeRequested' })
      if (pending && !state.pending) cancelled = client.cancel({ flow: pending.flow })
    },
    confirmLink: () => give({ type: 'linkConfirmed' }),
    edit: () => dispatch({ type: 'edited' }),
  }
}
