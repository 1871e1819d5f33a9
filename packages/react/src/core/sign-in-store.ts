import type { Pending, PendingResponse, VerifyResponse } from '@doorpost/server/contract'
import { forgetErrorInAddress } from './address-error'
import { attempt } from './attempt'
import type { Reply, RequestOptions } from './auth-client'
import { noAnswer } from './no-answer'
import { openPage } from './open-page'
import { tabChannel, watchOtherTab } from './other-tab'
import { recallEmail, rememberEmail } from './remembered-email'
import { initialState, isOpen, transition } from './sign-in-machine'
import type { PageStart, SignInHappening, SignInState } from './sign-in-state'
import { asksFor } from './sign-in-status'
import type { SignedIn, SignInStore, SignInStoreOptions } from './sign-in-store-types'
import { steadyNow } from './steady-clock'

export type { SignedIn, SignInReport, SignInStore, SignInStoreOptions } from './sign-in-store-types'

/** What a start says beside `next`. */
const newsOf = ({ pending, error, signedIn, link }: PageStart) => JSON.stringify([pending?.flow, error, signedIn, link])

const seen = new WeakMap<Pending, number>()

/**
 * When this browser was told of a pending sign-in. A router keeps pages, and begins one that it brings back with the very
 * object it came with: its durations count from then.
 */
function firstSeen(pending: Pending | null | undefined, nowMs: number): number {
  if (!pending) return nowMs
  const atMs = seen.get(pending) ?? nowMs
  seen.set(pending, atMs)
  return atMs
}

/** What a page is older than when its router brought it back. */
const KEPT_PAGE_MS = 1000

/**
 * Runs the sign-in machine against a client: the only place that sends requests, reads the clock or leaves the page.
 *
 * @example
 * const store = createSignInStore({ client: fetchClient() })
 * const stop = store.connect()
 * store.sendCode('ada@example.com')
 */
export function createSignInStore(options: SignInStoreOptions): SignInStore {
  const { client, now = steadyNow, channel = tabChannel, navigate = (url) => openPage(url) } = options
  const { rememberEmail: memory = false, purpose, onSignedIn, onEvent } = options
  let { start = {}, locale } = options
  // A page that knows nothing yet is the same at any time, and may be rendered before there is a visitor.
  const beganAtMs = start.pending || start.error ? now() : 0
  const saidAtMs = firstSeen(start.pending, beganAtMs)
  const first = initialState(start, saidAtMs)
  const listeners = new Set<() => void>()
  let state = first
  let request: AbortController | undefined
  let cancelled: Promise<unknown> | undefined
  let command: SignInHappening | undefined
  let stopWatching: (() => void) | undefined
  let isConnected = false
  let isLeft = false
  let isAskingPending = false

  const watch = () => {
    if (isConnected && isOpen(state)) stopWatching ??= watchOtherTab(channel, () => void askPending())
    else {
      stopWatching?.()
      stopWatching = undefined
    }
  }

  const dispatch = (happening: SignInHappening) => {
    const previous = state
    state = transition(previous, { ...happening, atMs: now() })
    if (state === previous) return
    const isStep = state.attempt !== previous.attempt
    if (isStep) request?.abort()
    if (previous.error && !state.error) forgetErrorInAddress(previous.error.code)
    watch()
    const { status, error } = state
    for (const listener of listeners) listener()
    if (state.status === 'done.redirecting') leave(state)
    else if (isStep && asksFor(state)) void ask()
    // Last, since it is the app's own and may throw.
    onEvent?.({ type: happening.type, status, error: error?.code })
  }

  const give = (happening: SignInHappening) => {
    command = happening
    dispatch(happening)
  }

  const leave = ({ session, redirectTo, email }: SignedIn & { readonly email: string }) => {
    attempt(() => channel.post())
    rememberEmail(memory, email)
    // The visitor went elsewhere in the app meanwhile: they are signed in there, and not taken away.
    if (!isLeft && onSignedIn?.({ session, redirectTo }) !== false) navigate(redirectTo)
  }

  /** The one request that a state asks for. */
  async function call(asking: SignInState, from: RequestOptions): Promise<Reply<PendingResponse | VerifyResponse>> {
    const { email, next, status, pending } = asking
    const challenge = 'challenge' in asking ? asking.challenge : undefined
    if (status === 'link.confirming')
      return client.verify({ ticket: asking.ticket, link_token: asking.linkToken }, from)
    if (status === 'code.verifying') {
      return client.verify({ code: asking.code, flow: asking.pending.flow, next, challenge }, from)
    }
    // Both answers write the one cookie: a send that overtook a cancel would lose its entry.
    await cancelled
    // What is expired or locked is not repeated but begun anew.
    return pending && pending.expiresAtMs > now() && pending.attemptsLeft
      ? client.resend({ flow: pending.flow }, from)
      : client.send({ email, next, purpose, locale, challenge }, from)
  }

  async function ask() {
    const { attempt: turn } = state
    request = new AbortController()
    const reply = await call(state, { signal: request.signal }).catch(noAnswer)
    if (!reply.ok) dispatch({ type: 'request_failed', attempt: turn, error: reply.error })
    else if ('pending' in reply.body) dispatch({ type: 'code_sent', attempt: turn, ...reply.body })
    else dispatch({ type: 'verified', attempt: turn, ...reply.body })
    // The cookie of a first mail may have been refused.
    if (state.notice === 'sent') await askPending('first')
  }

  async function askPending(occasion?: 'first' | 'old page') {
    const { pending: asked, next } = state
    const flow = asked?.flow
    // One return to the page is told several times.
    if (!flow || isAskingPending) return
    isAskingPending = true
    const reply = await client.pending({ flow, next }).catch(noAnswer)
    isAskingPending = false
    if (!reply.ok) return
    const { session, redirectTo = next ?? '/', pending } = reply.body
    if (session) dispatch({ type: 'signed_in_elsewhere', flow, redirectTo })
    else if (occasion === 'old page') dispatch({ type: 'start_read', start: { next, pending }, isNews: true })
    else if (occasion && !pending) dispatch({ type: 'cookie_missed', flow })
  }

  return {
    client,
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
      const email = recallEmail(memory)
      if (email) dispatch({ type: 'email_remembered', email })
      isConnected = true
      isLeft = false
      window.addEventListener('online', retry)
      watch()
      if (beganAtMs - saidAtMs > KEPT_PAGE_MS) void askPending('old page')
      return () => {
        isConnected = false
        isLeft = true
        window.removeEventListener('online', retry)
        watch()
      }
    },
    restart(latest, language = locale) {
      const isNews = newsOf(latest) !== newsOf(start)
      start = latest
      locale = language
      dispatch({ type: 'start_read', start, isNews })
    },
    sendCode: (email, options) => give({ type: 'email_submitted', email, ...options }),
    submitCode: (code, options) => give({ type: 'code_submitted', code, ...options }),
    resendCode: () => give({ type: 'resend_requested' }),
    changeEmail() {
      const { pending } = state
      give({ type: 'address_change_requested' })
      if (pending && !state.pending) cancelled = client.cancel({ flow: pending.flow }).catch(noAnswer)
    },
    confirmLink: () => give({ type: 'link_confirmed' }),
    edit: () => dispatch({ type: 'edited' }),
  }
}
