import type { AuthClient, PageStart, Reply, SignInError, SignInStore } from '@doorpost/react/headless'
import { createSignInStore } from '@doorpost/react/headless'
import { fakeClient, fakeSession } from '@doorpost/react/testing'
import { maskEmail } from '@doorpost/server/contract'
import { failureOf, type NextAnswer, type Request } from './flow-answers'
import type { FlowMail } from './flow-mail'
import type { Deed } from './flow-path'
import { judgeCode, type KeptSignIn, keepSignIn, pendingOf, refusalAfter } from './flow-server'

const HOME = '/dashboard'

/** What a device shows. Replaced, never changed. */
export interface DeviceView {
  readonly store: SignInStore
  /** Grows with each page that is opened: each has its own sign-in. */
  readonly page: number
  /** Where the visitor was taken, once signed in. */
  readonly visited: string | null
  /** The link led straight into the app: there is no form any more. */
  readonly isInApp: boolean
}

/** What a device needs of the flow around it. */
export interface DeviceSurroundings {
  readonly now: () => number
  /** The answer that stands ready now. */
  readonly answer: () => NextAnswer
  readonly isConnected: () => boolean
  /** Notes what was done; takes the answer that stood ready. */
  readonly record: (deed: Deed) => void
  /** Resolves when the director lets a slow answer arrive. */
  readonly arrival: () => Promise<void>
  readonly deliver: (to: string) => FlowMail
  readonly changed: () => void
}

/** A browser, and what the server knows of it. */
export interface FlowDevice {
  getView(): DeviceView
  getKept(): KeptSignIn | null
  /** Opens the sign-in page again, as the server would render it now. */
  open(error?: SignInError): void
  /** Opens the newest link in this tab: it signs in, unless it has expired. */
  enter(): void
  /** Opens the newest link in another tab of this browser; one that has expired changes nothing here. */
  finishElsewhere(): void
  /** Listens for what would reach a page that is open; returns what stops it. */
  connect(): () => void
}

const failed = (error: SignInError): Reply<never> => ({ ok: false, error })

/** Opens a browser at the sign-in page. */
export function createFlowDevice(around: DeviceSurroundings, error: SignInError | null = null): FlowDevice {
  const { now, record, deliver } = around
  const base = fakeClient()
  const hints = new Set<() => void>()
  let kept: KeptSignIn | null = null
  let isSignedIn = false

  const show = (changes: Partial<DeviceView>) => {
    view = { ...view, ...changes }
    around.changed()
  }

  /** The answer to a request, noted as `deed`: a failure, or null for going on. */
  const answered = async (request: Request, deed: (answer: NextAnswer) => Deed): Promise<SignInError | null> => {
    const answer = around.isConnected() ? around.answer() : 'offline'
    record(deed(answer))
    if (answer === 'never') return new Promise(() => {})
    if (answer === 'slow') await around.arrival()
    return failureOf(answer, request)
  }

  const mail = async (request: 'send' | 'resend', email: string): ReturnType<AuthClient['send']> => {
    const failure = await answered(request, (answer) => `${request}-${answer}`)
    if (failure) return failed(failure)
    const before = request === 'resend' ? (kept?.mails ?? []) : []
    kept = keepSignIn([...before, deliver(email)], email, now())
    around.changed()
    return { ok: true, body: { pending: pendingOf(kept, now()) } }
  }

  const verify = async (code: string): ReturnType<AuthClient['verify']> => {
    const verdict = kept ? judgeCode(kept, code) : 'right'
    let isWrong = verdict !== 'right'
    const failure = await answered('verify', (answer): Deed => {
      isWrong ||= answer === 'wrong'
      if (answer === 'slow') return isWrong ? 'verify-slowwrong' : 'verify-slow'
      return answer === 'right' && verdict !== 'right' ? `verify-${verdict}` : `verify-${answer}`
    })
    if (failure) return failed(failure)
    if (isWrong) {
      const attemptsLeft = Math.max(0, (kept?.attemptsLeft ?? 1) - 1)
      if (kept) kept = { ...kept, attemptsLeft }
      return failed(refusalAfter(attemptsLeft))
    }
    if (isExpired()) return failed({ code: 'code_expired' })
    isSignedIn = true
    return { ok: true, body: { session: fakeSession({ email: kept?.email ?? '' }), redirectTo: HOME } }
  }

  const emailNow = () => view.store.getState().email
  const client: AuthClient = {
    ...base,
    send: ({ email }) => mail('send', email),
    resend: () => mail('resend', emailNow()),
    verify: (body) => verify('code' in body ? body.code : ''),
    async cancel(body) {
      kept = null
      record('change')
      return base.cancel(body)
    },
    async pending() {
      if (!around.isConnected()) return failed({ code: 'offline' })
      if (isSignedIn) return { ok: true, body: { pending: null, session: true, redirectTo: HOME } }
      return { ok: true, body: { pending: kept && pendingOf(kept, now()), session: false } }
    },
  }

  const openStore = (start: PageStart): SignInStore => {
    const store = createSignInStore({
      client,
      start: { next: HOME, ...start },
      now,
      navigate: (visited) => show({ visited }),
      channel: {
        post: () => {},
        listen(listener) {
          hints.add(listener)
          return () => hints.delete(listener)
        },
      },
    })
    store.subscribe(around.changed)
    return store
  }

  const isExpired = () => kept !== null && now() >= kept.expiresAtMs

  const open = (failure?: SignInError) => {
    const start: PageStart = failure
      ? { error: failure }
      : isSignedIn && kept
        ? { signedIn: { email: maskEmail(kept.email), redirectTo: HOME } }
        : { pending: kept && pendingOf(kept, now()) }
    show({ store: openStore(start), page: view.page + 1, visited: null, isInApp: false })
  }

  let view: DeviceView = { store: openStore({ error }), page: 0, visited: null, isInApp: false }

  return {
    getView: () => view,
    getKept: () => kept,
    open,
    enter() {
      if (isExpired()) return open({ code: 'link_invalid' })
      isSignedIn = true
      show({ visited: HOME, isInApp: true })
    },
    finishElsewhere() {
      if (isExpired()) return
      isSignedIn = true
      for (const hint of hints) hint()
    },
    connect: () => view.store.connect(),
  }
}
