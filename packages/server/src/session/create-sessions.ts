import { type AppContext, appProblems, resolveAppContext } from '../config/app-context'
import { throwProblems } from '../config/config-error'
import { randomId } from '../config/keys'
import { MisuseError } from '../config/misuse-error'
import { nameOf, operatorLog } from '../config/operator-log'
import { numberProblems, pathProblems } from '../config/option-problems'
import { DEFAULT_BASE_PATH, type Session } from '../contract'
import { dropCookie, makeCookie } from '../cookies/cookie'
import { checkCookieSize } from '../cookies/cookie-size'
import { createEmitter } from '../events/emitter'
import type { AuthEvent } from '../events/events'
import { checkedStore } from '../store/checked-store'
import { sharedMemoryStore } from '../store/shared-memory'
import type { Store } from '../store/store'
import { createSessionReader } from './session-reader'
import { createRevocation } from './session-revocation'
import { CLOCK_TOLERANCE_SECONDS, signSession } from './session-token'
import {
  type AnyClaims,
  type IssuableSession,
  type IssuedSession,
  type Sessions,
  type SessionsCore,
  withCore,
} from './sessions'

const DEFAULT_LIFE_SECONDS = 604_800
/** How long the store and a function of the app's own may take for one answer. */
const STORE_LIMIT_MS = 3_000
const HOOK_LIMIT_MS = 3_000
/** How long a session that was read as good is believed while the store is away. */
const TRUST_MS = 15 * 60_000

/** Options of {@link createSessions}; every one has a safe default. */
export interface SessionsOptions {
  /** This app's own origin. @default process.env.APP_URL, read at first use */
  readonly appUrl?: string
  /** Key material, 32 bytes or more each; the first signs, all verify. @default process.env.JWT_SECRET, split at commas */
  readonly secrets?: string | readonly string[]
  /** How long a session lives at most, in seconds. @default 604800 (7 days) */
  readonly absoluteLifeSeconds?: number
  /** After how many seconds without a visit it ends; renewed past half of it. @default none: only the absolute life counts */
  readonly idleLifeSeconds?: number
  /**
   * Where sign-outs, limits, attempts and receipts are kept. Across several processes it must be one that they share.
   * @default this process's own memory, which forgets at a restart
   */
  readonly store?: Store
  /**
   * What becomes of sessions while the store cannot be asked. `'allow'`: those that this process read as good in the last
   * 15 minutes go on, unless it knows that they were signed out; all others are refused. `'refuse'`: all are. Refused is
   * `store_unavailable` with 503, never "signed out". A recent sign-in is never believed without the store.
   * @default 'allow'
   */
  readonly whenStoreFails?: 'allow' | 'refuse'
  /** A further reason to end a session, such as a blocked user. Asked at every read. */
  readonly isRevoked?: (session: Session) => boolean | Promise<boolean>
  /** For how many seconds an answer of a shared store may be used again. @default 0: it is asked every time */
  readonly revocationStaleSeconds?: number
  /**
   * What the names of all cookies begin with, such as `shop` in `shop-session`. For several apps on one host, whatever
   * their ports: without it they sign each other out.
   * @default none
   */
  readonly cookiePrefix?: string
  /** The page with the sign-in form. @default '/login' */
  readonly signInPath?: string
  /** Where signing out leads. @default the sign-in page */
  readonly afterSignOut?: string
  /** Where the handlers are mounted. @default '/api/auth' */
  readonly basePath?: string
  /** Receives what happened. Its failures are logged and change nothing. */
  readonly onEvent?: (event: AuthEvent) => void | Promise<void>
  /** Receives one line for an operator when the setup is wrong or something unexpected happened. @default console.error */
  readonly log?: (line: string) => void
  /** The clock, in milliseconds since 1970. @default Date.now */
  readonly now?: () => number
}

/** What is wrong with the options and the environment, as sentences with the fix. */
function problemsOf(options: SessionsOptions): readonly string[] {
  const { signInPath, afterSignOut, basePath } = options
  return [
    ...appProblems(options),
    // The front page may hold the form; the handlers need a folder of their own.
    ...(signInPath === '/' ? [] : pathProblems('signInPath', signInPath, { isPrefix: true })),
    ...pathProblems('afterSignOut', afterSignOut, { isPrefix: false }),
    ...pathProblems('basePath', basePath, { isPrefix: true }),
    ...numberProblems('absoluteLifeSeconds', options.absoluteLifeSeconds, 1),
    ...numberProblems('idleLifeSeconds', options.idleLifeSeconds, 1),
    ...numberProblems('revocationStaleSeconds', options.revocationStaleSeconds, 0),
  ]
}

/**
 * Sessions in a signed cookie, and the one place for the app's paths, store and log: guards, proxy and handlers take
 * them from here. Reads its environment at first use, and a missing or weak value throws one error that lists every
 * problem.
 *
 * @example
 * export const sessions = createSessions()
 */
export function createSessions<Claims extends AnyClaims = AnyClaims>(options: SessionsOptions = {}): Sessions<Claims> {
  const core = createCore(options)
  const { revoke, revokeAll, app, readStored } = core
  return withCore<Claims>(
    {
      async read(source) {
        // A wrong setup is thrown; a store that is away was said already.
        app()
        const stored = await readStored(source).catch(() => null)
        // The claims are what this app's own onSignIn returned.
        return (stored?.session ?? null) as Session<Claims> | null
      },
      revoke,
      revokeAll,
      basePath: core.paths.basePath,
      problems: () => problemsOf(options),
    },
    core,
  )
}

function createCore(options: SessionsOptions): SessionsCore {
  const { absoluteLifeSeconds = DEFAULT_LIFE_SECONDS, idleLifeSeconds, revocationStaleSeconds = 0, appUrl } = options
  const { signInPath = '/login', basePath = DEFAULT_BASE_PATH, now = Date.now } = options
  const { log = console.error, whenStoreFails = 'allow' } = options
  const say = operatorLog(log, now)
  let resolved: AppContext | undefined
  const app = () => {
    if (!resolved) throwProblems(problemsOf(options))
    resolved ??= resolveAppContext(options)
    return resolved
  }
  const emit = createEmitter(options.onEvent, say, now)
  function tellStoreFailure(cause: unknown): void {
    const reason = nameOf(cause)
    say('store', `the store could not be asked (${reason}).`)
    emit({ type: 'store_failed', reason })
  }
  const ownStore = options.store && checkedStore(options.store, STORE_LIMIT_MS, tellStoreFailure)
  const memory = (name: string) => sharedMemoryStore(`${app().origin} ${name}`)
  const revocation = createRevocation({
    // Apart from what anybody can fill: a flood of sends must not push out who signed out.
    store: () => ownStore ?? memory('sessions'),
    local: () => memory('unsaved'),
    now,
    staleSeconds: revocationStaleSeconds,
    isRevoked: options.isRevoked,
    hookLimitMs: HOOK_LIMIT_MS,
    say,
  })
  const reader = createSessionReader({
    app,
    revocation,
    now,
    trustMs: whenStoreFails === 'allow' ? TRUST_MS : 0,
  })
  /** As long as a session that was signed out could still be shown. */
  const rememberedSeconds = absoluteLifeSeconds + CLOCK_TOLERANCE_SECONDS
  const nowSeconds = () => Math.floor(now() / 1000)
  const endOfLife = (startedAt: number) => {
    const absoluteEnd = startedAt + absoluteLifeSeconds
    return idleLifeSeconds === undefined ? absoluteEnd : Math.min(absoluteEnd, nowSeconds() + idleLifeSeconds)
  }

  async function reissue({ session, flow, epoch }: IssuableSession): Promise<IssuedSession> {
    const { origin, keys } = app()
    const issuedAt = nowSeconds()
    const expiresAt = toSeconds(session.expiresAt)
    const token = await signSession({ session, flow, epoch, issuedAt, expiresAt }, await keys('session'), origin)
    const cookie = makeCookie(app(), 'session', token, { lifeSeconds: expiresAt - issuedAt })
    checkCookieSize(cookie, session.claims)
    return { session, flow, epoch, cookie }
  }

  return {
    paths: { signInPath, basePath, afterSignOut: options.afterSignOut ?? signInPath },
    now,
    say,
    emit,
    isListening: options.onEvent !== undefined,
    app,
    appUrl: () => appUrl ?? process.env.APP_URL,
    store: () => ownStore ?? memory('sign-ins'),
    hasOwnStore: options.store !== undefined,
    readStored: reader.lenient,
    readStrict: reader.strict,
    readUnchecked: reader.unchecked,
    reissue,
    async issue({ subject, email, claims, flow }) {
      // Nobody could be signed in by such a cookie: better said now than found out by a visitor.
      if (typeof subject !== 'string' || subject === '') {
        throw new MisuseError('A session needs a subject: return the id of the user, as text, from onSignIn.')
      }
      const epoch = await revocation.epochOf(subject)
      const startedAt = nowSeconds()
      const session: Session = {
        id: randomId(),
        subject,
        email,
        signedInAt: toIso(startedAt),
        expiresAt: toIso(endOfLife(startedAt)),
        claims,
      }
      return reissue({ session, flow, epoch })
    },
    async renew({ session, flow, epoch, expiresAt }) {
      if (idleLifeSeconds === undefined || expiresAt - nowSeconds() > idleLifeSeconds / 2) return null
      const renewed = endOfLife(toSeconds(session.signedInAt))
      return renewed > expiresAt ? reissue({ session: { ...session, expiresAt: toIso(renewed) }, flow, epoch }) : null
    },
    isRevoked: (stored) => revocation.isRevoked(stored),
    revoke: (sessionId) => revocation.revoke(sessionId, rememberedSeconds),
    revokeAll: (subject) => revocation.revokeAll(subject, rememberedSeconds),
    clearCookie: () => dropCookie(app(), 'session'),
  }
}

const toIso = (seconds: number) => new Date(seconds * 1000).toISOString()
const toSeconds = (iso: string) => Math.floor(Date.parse(iso) / 1000)
