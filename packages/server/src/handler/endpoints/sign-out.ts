import type { RedirectResponse } from '../../contract'
import { type Answer, done, type Fields } from '../answer'
import { AuthFailure } from '../errors'
import { dropReceipt } from '../proof/receipts'
import type { Visit } from '../visit'

/** `POST /sign-out`, here or everywhere. Where "everywhere" could not be saved it fails: others are still signed in. */
export async function signOut({ context, headers }: Visit, fields: Fields): Promise<Answer> {
  const { sessions, store, afterSignOut: redirectTo } = context
  const everywhere = fields.everywhere === true || fields.everywhere === 'true'
  const stored = await sessions.readStored({ headers })
  if (stored) {
    const { id: sessionId, subject } = stored.session
    await sessions.revoke(sessionId) // T16
    if (everywhere) await sessions.revokeAll(subject)
    await dropReceipt(store, stored.flow)
    context.emit({ type: 'session_revoked', sessionId, everywhere })
  } else if (everywhere) throw new AuthFailure('no_session')
  return done({ redirectTo } satisfies RedirectResponse, redirectTo, [sessions.clearCookie()])
}
