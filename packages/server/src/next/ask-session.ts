import { AuthFailure, unexpected } from '../handler/errors'
import type { HeadersSource } from '../session/session-reader'
import type { StoredSession } from '../session/session-token'
import type { SessionsCore } from '../session/sessions'

/**
 * The session that a request shows, or why there is none: `no_session`, or `store_unavailable` while nobody can say
 * whether it was signed out. Not known is not signed out. A wrong setup is thrown, with every problem.
 * `'strict'` has to have asked the store; else `whenStoreFails` decides.
 */
export async function askSession(
  core: SessionsCore,
  source: HeadersSource,
  how: 'lenient' | 'strict' = 'lenient',
): Promise<StoredSession | AuthFailure> {
  core.app()
  try {
    return (await (how === 'strict' ? core.readStrict : core.readStored)(source)) ?? new AuthFailure('no_session')
  } catch (error) {
    return unexpected(error, core.say) // T23e
  }
}
