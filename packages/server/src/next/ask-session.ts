import { AuthFailure, unexpected } from '../handler/errors'
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

/** One or the other, as the options of a handler or an action say. */
export async function askGuarded(
  core: SessionsCore,
  source: HeadersSource,
  options: GuardOptions,
): Promise<StoredSession | AuthFailure> {
  if (!('maxAgeSeconds' in options)) return askSession(core, source)
  // An age that is there without a value is a mistake, and refuses.
  return askRecentSession(core, source, { maxAgeSeconds: Number.NaN, ...options })
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
