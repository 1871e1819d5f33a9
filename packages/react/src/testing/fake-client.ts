import { DEFAULT_SIGN_IN_PATH, type Pending, type Session } from '@doorpost/server/contract'
import type { AuthClient, Reply, RequestOptions } from '../core/auth-client'
import { fetchClient } from '../core/fetch-client'
import type { SignInError, SignInErrorCode } from '../core/sign-in-error'
import { fakePending, fakeSession } from './fake-data'

/** The result of a scripted request: `'ok'`, a failure, or `'never'` for a request that never finishes. */
export type FakeAnswer = 'ok' | 'never' | SignInErrorCode | SignInError

/** The results in order, per request; the last one repeats. */
export type FakeScript = {
  readonly [Request in
    | 'send'
    | 'resend'
    | 'verify'
    | 'ticket'
    | 'cancel'
    | 'session'
    | 'signOut']?: readonly FakeAnswer[]
}

/** Options of {@link fakeClient}. */
export interface FakeClientOptions {
  /** What each request answers. @default every request succeeds */
  readonly script?: FakeScript
  /** The pending sign-in that send and resend return. */
  readonly pending?: Partial<Pending>
  /** The session that verify and session return. */
  readonly session?: Partial<Session>
  /** @default '/dashboard' */
  readonly redirectTo?: string
  /** How long each request takes, in milliseconds. @default 0: no delay */
  readonly latencyMs?: number
}

/** A client without a network. */
export interface FakeClient extends AuthClient {
  /** Every request so far, oldest first. Without `pending`, which waiting tabs call on their own. */
  readonly calls: readonly { readonly request: string; readonly body: unknown }[]
  /** Simulates opening the link in another tab: `pending` then reports that the sign-in is finished. */
  finishInOtherTab(): void
}

/**
 * Signs in without a server, for stories and for tests of your own sign-in page.
 *
 * @example
 * const client = fakeClient({ script: { verify: [{ code: 'invalid_code', attemptsLeft: 4 }, 'ok'] } })
 * render(<LoginForm client={client} />)
 */
export function fakeClient(options: FakeClientOptions = {}): FakeClient {
  const { script = {}, redirectTo = '/dashboard', latencyMs = 0 } = options
  const calls: { request: string; body: unknown }[] = []
  let isFinished = false
  let email = options.pending?.email

  const wait = (signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, latencyMs)
      signal?.addEventListener('abort', () => {
        clearTimeout(timer)
        resolve()
      })
    })

  async function answer<Body>(
    request: keyof FakeScript,
    body: unknown,
    success: () => Body,
    from?: RequestOptions,
  ): Promise<Reply<Body>> {
    const answers = script[request] ?? []
    const turn = calls.filter((call) => call.request === request).length
    calls.push({ request, body })
    if (latencyMs) await wait(from?.signal)
    if (from?.signal?.aborted) return { ok: false, error: { code: 'network' } }
    const next = answers[Math.min(turn, answers.length - 1)] ?? 'ok'
    if (next === 'never') return new Promise(() => {})
    if (next === 'ok') return { ok: true, body: success() }
    return { ok: false, error: typeof next === 'string' ? { code: next } : next }
  }

  const pending = () => fakePending({ ...options.pending, ...(email && { email }) })
  const session = () => fakeSession(options.session)

  return {
    endpoints: fetchClient().endpoints,
    calls,
    finishInOtherTab() {
      isFinished = true
    },
    send(body, from) {
      email = body.email
      return answer('send', body, () => ({ pending: pending() }), from)
    },
    resend: (body, from) => answer('resend', body, () => ({ pending: pending() }), from),
    verify: (body, from) => answer('verify', body, () => ({ session: session(), redirectTo }), from),
    ticket: (ticket, from) => answer('ticket', ticket, () => ({ email: pending().email }), from),
    pending: async () => ({
      ok: true,
      body: isFinished ? { pending: null, session: true, redirectTo } : { pending: pending(), session: false },
    }),
    cancel: (body, from) => answer('cancel', body, () => ({ redirectTo: DEFAULT_SIGN_IN_PATH }), from),
    session: (from) => answer('session', null, () => ({ session: session() }), from),
    signOut: (body, from) => answer('signOut', body, () => ({ redirectTo: DEFAULT_SIGN_IN_PATH }), from),
  }
}
