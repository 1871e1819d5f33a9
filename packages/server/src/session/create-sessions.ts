import { type AppContext, appProblems, resolveAppContext } from '../config/app-context'
import { throwProblems } from '../config/config-error'
import { randomId } from '../config/keys'
import { MisuseError } from '../config/misuse-error'
import { operatorLog } from '../config/operator-log'
import { numberProblems, pathProblems } from '../config/option-problems'
import { DEFAULT_BASE_PATH, DEFAULT_SIGN_IN_PATH, type Session } from '../contract'
import { dropCookie, makeLastingCookie } from '../cookies/cookie'
import { checkCookieSize } from '../cookies/cookie-size'
import { createEmitter } from '../events/emitter'
import type { AuthEvent, NewAuthEvent } from '../events/events'
import { appStore } from '../store/app-store'
import type { MemoryStore } from '../store/memory-store'
import { outageTeller } from '../store/outage-teller'
import { sharedMemoryStore } from '../store/shared-memory'
import type { Store } from '../store/store'
import type { Telemetry } from '../telemetry/telemetry'
import { tracedRead } from '../telemetry/traced-read'
import { createTrail } from '../trail/create-trail'
import { type TrailOption, trailProblems, trailSeconds } from '../trail/trail-option'
import { createSessionReader } from './session-reader'
import { createRevocation } from './session-revocation'
import { CLOCK_TOLERANCE_SECONDS, sealSession } from './session-token'
import {
  type AnyClaims,
  type IssuableSession,
  type IssuedSession,
  type Sessions,
  type SessionsCore,
  withCore,
} from './sessions'

const DEFAULT_LIFE_SECONDS = 604_800
const ALLOW_STALE_SECONDS = 900
/** A shorter lifetime is set after an incident, in seconds: sign-outs of before must outlive the sessions of before. */
const LONGEST_EARLIER_LIFE = 30 * 86_400
/** How long the app's own `isRevoked` may take to respond. */
const HOOK_LIMIT_MS = 3_000

/** Options of {@link createSessions}. All have safe defaults. */
export interface SessionsOptions {
  /** Your app's origin. @default process.env.APP_URL, read at first use */
  readonly appUrl?: string
  /** One or more secrets of at least 32 bytes; the first makes cookies, all of them are read. @default process.env.JWT_SECRET, split at commas */
  readonly secrets?: string | readonly string[]
  /** Maximum lifetime of a session, in seconds. @default 604800 (7 days) */
  readonly absoluteLifeSeconds?: number
  /**
   * Idle timeout in seconds. `withSession`, `authedAction` and `GET /session` renew it once half of it has passed;
   * pages don't.
   * @default none: only the maximum lifetime counts
   */
  readonly idleLifeSeconds?: number
  /**
   * Whether a session survives closing the browser. Set it to `false` for shared computers: the session cookie then ends
   * with the browser, and any sign-out also deletes the browser's list of known addresses.
   * @default true
   */
  readonly persistent?: boolean
  /**
   * Where sign-outs, rate limits, attempts and receipts are kept. Several processes must share one; several apps can.
   * @default this process's memory, lost on restart
   */
  readonly store?: Store
  /**
   * What happens to sessions while the store is down. `'allow'`: sessions that this process made or read as valid within
   * `allowStaleSeconds` still work, unless it knows that they were signed out; all others are refused. `'refuse'`: all
   * are refused. Refused means `store_unavailable` with 503, not "signed out". `requireRecentSignIn` always needs the
   * store.
   * @default 'allow'
   */
  readonly whenStoreFails?: 'allow' | 'refuse'
  /**
   * For how many seconds a session that was read as valid still works while the store is down: as long can a sign-out in
   * another process go unnoticed then.
   * @default 900 (15 minutes)
   */
  readonly allowStaleSeconds?: number
  /** Another reason to end a session, such as a blocked user. Runs at every session check. */
  readonly isRevoked?: (session: Session) => boolean | Promise<boolean>
  /** For how many seconds an answer of a shared store may be reused. @default 0: it is read every time */
  readonly revocationStaleSeconds?: number
  /**
   * A prefix for all cookie names, such as `shop` in `shop-session`. Needed for several apps on one host, even on
   * different ports: without it they sign each other's visitors out.
   * @default none
   */
  readonly cookiePrefix?: string
  /** The page with the sign-in form. @default '/login' */
  readonly signInPath?: string
  /** Where to go after signing out. @default the sign-in page */
  readonly afterSignOut?: string
  /** Where the handlers are mounted. @default '/api/auth' */
  readonly basePath?: string
  /**
   * Keeps what happened to each address in the last hour in your `store`, by its keyed hash and without addresses, codes or
   * tokens, so that `doorpost why` can tell a support person why no code came. `keepSeconds`: 60 to 86400. Without a
   * `store` nothing is kept.
   * @default false
   */
  readonly trail?: TrailOption
  /** Receives every event of sessions. Runs in the background; failures are logged. */
  readonly onEvent?: (event: AuthEvent) => void | Promise<void>
  /** Where traces and metrics go, such as `openTelemetry()` of `@doorpost/server/opentelemetry`. @default nowhere */
  readonly telemetry?: Telemetry
  /** Receives log lines for the operator: a wrong setup, an outage, an unexpected error. @default console.error */
  readonly log?: (line: string) => void
  /** The clock, in milliseconds since 1970. @default Date.now */
  readonly now?: () => number
}

/** What is wrong with the options and the environment, as sentences with the fix. */
function problemsOf(options: SessionsOptions): readonly string[] {
  const { signInPath, afterSignOut, basePath } = options
  return [
    ...appProblems(options),
    // The form may be on the front page; the handlers need their own folder.
    ...(signInPath === '/' ? [] : pathProblems('signInPath', signInPath, { isPrefix: true })),
    ...pathProblems('afterSignOut', afterSignOut, { isPrefix: false }),
    ...pathProblems('basePath', basePath, { isPrefix: true }),
    ...numberProblems('absoluteLifeSeconds', options.absoluteLifeSeconds, 1),
    ...numberProblems('idleLifeSeconds', options.idleLifeSeconds, 1),
    ...numberProblems('revocationStaleSeconds', options.revocationStaleSeconds, 0),
    ...numberProblems('allowStaleSeconds', options.allowStaleSeconds, 0),
    ...trailProblems(options.trail),
  ]
}

/**
 * Sessions in an encrypted cookie, and the only place for the app's paths, store and log: guards, proxy and handlers take
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
        // A wrong setup is thrown; a store that is down was logged already.
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
  const { signInPath = DEFAULT_SIGN_IN_PATH, basePath = DEFAULT_BASE_PATH, now = Date.now } = options
  const { log = console.error, whenStoreFails = 'allow', allowStaleSeconds = ALLOW_STALE_SECONDS, telemetry } = options
  const say = operatorLog(log, now)
  let resolved: AppContext | undefined
  const app = () => {
    if (!resolved) throwProblems(problemsOf(options))
    resolved ??= resolveAppContext(options)
    return resolved
  }
  const keepSeconds = trailSeconds(options.trail)
  const trail =
    keepSeconds === null || !options.store ? undefined : createTrail({ store: options.store, app, keepSeconds, now })
  const emitters = [options.onEvent, trail].map((listener) => createEmitter(listener, say, now))
  function emit(event: NewAuthEvent): void {
    telemetry?.count(event)
    for (const emitTo of emitters) emitTo(event)
  }
  const outages = outageTeller(say, emit)
  let own: Store | undefined
  /** The app's own store. Needs the origin, so it isn't made before the first use. */
  function ownStore(): Store | undefined {
    if (!options.store) return undefined
    own ??= appStore(options.store, { origin: app().origin, now, listener: outages, telemetry })
    return own
  }
  const memories = new Map<string, MemoryStore>()
  function memory(name: 'sessions' | 'unsaved' | 'trusted' | 'sign-ins'): MemoryStore {
    const store = memories.get(name) ?? sharedMemoryStore(`${app().origin} ${name}`, now)
    memories.set(name, store)
    return store
  }
  const revocation = createRevocation({
    // Separate from what anyone can fill: a flood of sends must not push out sign-outs.
    store: () => ownStore() ?? memory('sessions'),
    local: () => memory('unsaved'),
    // As long as a session that was read before such a sign-out could be trusted without the store.
    keptSeconds: allowStaleSeconds,
    keys: () => app().keys('store'),
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
    absoluteLifeSeconds,
    idleLifeSeconds,
    trustSeconds: options.store && whenStoreFails === 'allow' ? allowStaleSeconds : 0,
    trusted: () => memory('trusted'),
  })
  /** As long as a signed-out session could still be presented, also one of a longer life that you had before. */
  const rememberedSeconds = Math.max(absoluteLifeSeconds, LONGEST_EARLIER_LIFE) + CLOCK_TOLERANCE_SECONDS
  const nowSeconds = () => Math.floor(now() / 1000)
  const endOfLife = (startedAt: number) => {
    const absoluteEnd = startedAt + absoluteLifeSeconds
    return idleLifeSeconds === undefined ? absoluteEnd : Math.min(absoluteEnd, nowSeconds() + idleLifeSeconds)
  }

  async function putInCookie({ session, flow, epoch, names }: IssuableSession): Promise<IssuedSession> {
    const { origin, keys } = app()
    const issuedAt = nowSeconds()
    const expiresAt = toSeconds(session.expiresAt)
    const startedAt = toSeconds(session.signedInAt)
    const stored = { session, flow, epoch, names, startedAt, issuedAt, expiresAt }
    const token = await sealSession(stored, await keys('session'), origin)
    const cookie = makeLastingCookie(app(), 'session', token, expiresAt - issuedAt)
    checkCookieSize(cookie, session.claims)
    return { session, flow, epoch, names, cookie }
  }

  async function reissue(stored: IssuableSession): Promise<IssuedSession> {
    const { id, subject } = stored.session
    // Sealed by the first key, it has to be named by it too: once the older keys are dropped, no sign-out finds their names.
    return putInCookie({ ...stored, names: await revocation.namesOf(id, subject) }) // T20b
  }

  return {
    paths: { signInPath, basePath, afterSignOut: options.afterSignOut ?? signInPath },
    now,
    say,
    emit,
    isListening: [options.onEvent, trail, telemetry].some((listener) => listener !== undefined),
    telemetry,
    app,
    appUrl: () => appUrl ?? process.env.APP_URL,
    store: () => ownStore() ?? memory('sign-ins'),
    hasOwnStore: options.store !== undefined,
    readStored: tracedRead(reader.lenient, telemetry),
    readStrict: tracedRead(reader.strict, telemetry),
    readUnchecked: reader.unchecked,
    readRefused: reader.refused,
    reissue,
    async issue({ subject, email, claims, flow }) {
      // Nobody could be signed in by such a cookie: better said now than found out by a visitor.
      if (typeof subject !== 'string' || subject === '') {
        throw new MisuseError("A session needs a subject. Return the user's id as a string from onSignIn.")
      }
      const id = randomId()
      const names = await revocation.namesOf(id, subject)
      const epoch = await revocation.epochOf(subject)
      const startedAt = nowSeconds()
      const session: Session = {
        id,
        subject,
        email,
        signedInAt: toIso(startedAt),
        expiresAt: toIso(endOfLife(startedAt)),
        claims,
      }
      const issued = await putInCookie({ session, flow, epoch, names })
      reader.trustNew(id)
      return issued
    },
    async renew({ session, flow, epoch, names, expiresAt }) {
      if (idleLifeSeconds === undefined || expiresAt - nowSeconds() > idleLifeSeconds / 2) return null
      const renewed = endOfLife(toSeconds(session.signedInAt))
      // What another sign-in replaces ends soon, and where nobody can say so it is not prolonged.
      if (await revocation.isEnding(names).catch(() => true)) return null
      return renewed > expiresAt
        ? reissue({ session: { ...session, expiresAt: toIso(renewed) }, flow, epoch, names })
        : null
    },
    isRevoked: reader.isRevoked,
    revoke: (sessionId, inSeconds) => revocation.revoke(sessionId, rememberedSeconds, inSeconds),
    revokeAll: (subject) => revocation.revokeAll(subject, rememberedSeconds),
    clearCookie: () => dropCookie(app(), 'session'),
  }
}

const toIso = (seconds: number) => new Date(seconds * 1000).toISOString()
const toSeconds = (iso: string) => Math.floor(Date.parse(iso) / 1000)
