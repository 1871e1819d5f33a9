import { AuthFailure, unexpected } from '../handler/errors'
import { namesOf } from '../session/session-names'
import type { HeadersSource } from '../session/session-reader'
import type { StoredSession } from '../session/session-token'
import type { SessionsCore } from '../session/sessions'

/** What a sensitive page, handler or action asks for. */
export interface RecentSignIn {
  /** The maximum age of the sign-in, in seconds. */
  readonly maxAgeSeconds: number
}

/** Options of `withSession` and `authedAction`. */
export interface GuardOptions {
  /**
   * The maximum age of the sign-in, in seconds: for what only the person who signed in may do, such as deleting the
   * account. What is older is refused with `sign_in_too_old`. The store must respond.
   * @default none: the session may be as old as it can be
   */
  readonly maxAgeSeconds?: number
}

/**
 * The session that a request shows, or why there is none: `no_session`, or `store_unavailable` while nobody can say
 * whether it was signed out. Not known is not signed out. A wrong setup is thrown, with every problem.
 */
export async function askSession(core: SessionsCore, source: HeadersSource): Promise<StoredSession | AuthFailure> {
  return ask(core, source, core.readStored)
}

/**
 * The same for what is sensitive: `sign_in_too_old` for a sign-in of longer ago, and the store must have answered, since
 * an earlier answer of it is not enough here.
 */
export async function askRecentSession(
  core: SessionsCore,
  source: HeadersSource,
  { maxAgeSeconds }: RecentSignIn,
): Promise<StoredSession | AuthFailure> {
  const found = await ask(core, source, core.readStrict) // T39
  if (found instanceof AuthFailure) return found
  const ageSeconds = (core.now() - Date.parse(found.session.signedInAt)) / 1000
  // Written so that an age that is not a number refuses.
  return ageSeconds <= maxAgeSeconds ? found : new AuthFailure('sign_in_too_old') // T39b
}

/** One or the other, as the options of a handler or an action say. A refusal is told to the app. */
export async function askGuarded(
  core: SessionsCore,
  source: HeadersSource,
  options: GuardOptions = {},
): Promise<StoredSession | AuthFailure> {
  const found = await ('maxAgeSeconds' in options
    ? // An age that is there without a value is a mistake, and refuses.
      askRecentSession(core, source, { maxAgeSeconds: Number.NaN, ...options })
    : askSession(core, source))
  if (found instanceof AuthFailure) await tellRefused(core, source, found)
  return found
}

const FORGED =
  'refused a session cookie that was not made with this JWT_SECRET and APP_URL: they were changed, or it is forged.'

/** Tells of a cookie that a guard refused. No cookie at all is no attack, and not told. */
export async function tellRefused(core: SessionsCore, source: HeadersSource, { error }: AuthFailure): Promise<void> {
  const refused = error.code === 'no_session' ? await core.readRefused(source) : null
  if (!refused) return
  const { reason, session } = refused
  if (reason === 'forged') core.say('session', FORGED)
  core.emit({ type: 'session_refused', reason, ...(session && (await namesOf(core.app(), session))) }) // T38e
}

async function ask(
  core: SessionsCore,
  source: HeadersSource,
  read: SessionsCore['readStored'],
): Promise<StoredSession | AuthFailure> {
  core.app()
  try {
    return (await read(source)) ?? new AuthFailure('no_session')
  } catch (error) {
    return unexpected(error, core.say) // T23e
  }
}
