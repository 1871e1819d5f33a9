import type { RedirectResponse, Session } from '../../contract'
import { forgetAddresses } from '../../cookies/known-browser'
import { namesOf } from '../../session/session-names'
import { StoreUnavailable } from '../../store/store-unavailable'
import { type Answer, done, type Fields } from '../answer'
import type { AuthContext } from '../auth-context'
import { AuthFailure } from '../errors'
import { dropReceipt } from '../proof/receipts'
import type { Visit } from '../visit'
import { emitVisit } from '../visit-events'

/** `POST /sign-out`, here or everywhere. */
export async function signOut(visit: Visit, fields: Fields): Promise<Answer> {
  const { app, sessions, afterSignOut: redirectTo } = visit.context
  const everywhere = fields.everywhere === true || fields.everywhere === 'true'
  await (everywhere ? signOutEverywhere(visit) : signOutHere(visit))
  return done({ redirectTo } satisfies RedirectResponse, redirectTo, [
    sessions.clearCookie(),
    // Otherwise what is known stays: it protects the visitor, who comes back here, from being locked out by strangers.
    ...(everywhere || !app.persistent ? [forgetAddresses(app)] : []), // T39e
  ])
}

/**
 * Ends this session. The cookie is deleted in any case, so that no one stays signed in on a shared computer. If the store
 * is down, this process remembers the sign-out and saves it later.
 */
async function signOutHere(visit: Visit): Promise<void> {
  const { context, headers } = visit
  const { sessions, store } = context
  // Whether it was revoked already does not matter, and asking could fail.
  const stored = await sessions.readUnchecked({ headers })
  if (!stored) return
  const { id: sessionId } = stored.session
  await Promise.all([
    asWellAsPossible(context, sessions.revoke(sessionId)), // T16
    asWellAsPossible(context, dropReceipt(store, stored.flow)),
  ])
  await tellRevoked(visit, stored.session, false)
}

async function asWellAsPossible({ say }: AuthContext, saving: Promise<void>): Promise<void> {
  await saving.catch((error: unknown) => {
    if (!(error instanceof StoreUnavailable)) throw error
    say('store', 'a sign-out could not be saved. This process remembers it and saves it later.')
  })
}

/**
 * Ends every session of this visitor. If that could not be saved, it fails and keeps the cookie: without it, another try
 * would find no session and seem to succeed while the other devices stay signed in.
 */
async function signOutEverywhere(visit: Visit): Promise<void> {
  const { context, headers } = visit
  const { sessions, store } = context
  const stored = await sessions.readStrict({ headers })
  if (!stored) throw new AuthFailure('no_session') // T27b
  const { id: sessionId, subject } = stored.session
  await sessions.revokeAll(subject) // T27c
  await sessions.revoke(sessionId)
  await dropReceipt(store, stored.flow)
  await tellRevoked(visit, stored.session, true)
}

async function tellRevoked(visit: Visit, session: Session, everywhere: boolean): Promise<void> {
  const names = await namesOf(visit.context.app, session)
  await emitVisit(visit, {}, (who) => ({ type: 'session_revoked', everywhere, ...who, ...names }))
}
