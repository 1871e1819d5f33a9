import type { PendingStatusResponse, SessionResponse } from '../../contract/index'
import { plainHash } from '../../cookies/keys'
import { dropPending } from '../../cookies/pending-cookies'
import type { Fields, Outcome } from '../action'
import { AuthFailure } from '../errors'
import { safeNext } from '../http/safe-redirect'
import { dropReceipt } from '../proof/receipts'
import { findPending, type Visit } from '../visit'
import { viewPending } from './pending-view'

/** `GET /pending`: where this browser's sign-in stands. A waiting tab and a reloaded page ask here. */
export async function pendingStatus(visit: Visit, query: URLSearchParams): Promise<PendingStatusResponse> {
  const { context, headers, now } = visit
  const flow = query.get('flow') ?? undefined
  const current = flow ? await context.sessions.readStored({ headers }) : null
  if (flow && current?.flow === (await plainHash(flow))) {
    const redirectTo = safeNext(query.get('next'), context.rule) ?? context.afterSignIn
    return { pending: null, session: true, redirectTo }
  }
  const entry = findPending(visit, flow)
  return { pending: entry ? await viewPending(entry, context, now) : null, session: false }
}

/** `GET /session`: also where a session's idle life begins anew. */
export async function currentSession({ context, headers, cookies }: Visit): Promise<SessionResponse> {
  const { sessions } = context
  const stored = await sessions.readStored({ headers })
  if (!stored) return { session: null }
  const renewed = await sessions.renew(stored)
  if (!renewed) return { session: stored.session }
  cookies.push(renewed.cookie)
  const { id: sessionId, expiresAt } = renewed.session
  context.emit({ type: 'session_renewed', sessionId, expiresAt })
  return { session: renewed.session }
}

/** `POST /cancel`: "use another address". */
export async function cancel(visit: Visit, fields: Fields): Promise<Outcome> {
  const entry = findPending(visit, fields.flow)
  if (!entry) return { body: null, leadsTo: 'sign-in' }
  visit.cookies.push(...dropPending(entry, visit.pending, visit.context.session))
  return { body: null, leadsTo: 'sign-in', prefill: entry.email }
}

const RETRY_AFTER_SECONDS = 5

/**
 * `POST /sign-out`, here or everywhere. The cookie goes in any case; where "everywhere" could not be saved the
 * answer is a failure, since the other browsers are still signed in.
 */
export async function signOut(visit: Visit, fields: Fields): Promise<Outcome> {
  const { context, headers, cookies } = visit
  const { sessions, emit } = context
  const everywhere = fields.everywhere === true || fields.everywhere === 'true'
  cookies.push(sessions.clearCookie())
  try {
    const stored = await sessions.readStored({ headers })
    if (stored) {
      const { id: sessionId, subject } = stored.session
      await sessions.revoke(sessionId)
      if (everywhere) await sessions.revokeAll(subject)
      await dropReceipt(context, stored.flow)
      emit({ type: 'session_revoked', sessionId, everywhere })
    }
  } catch {
    throw new AuthFailure('store_unavailable', { retryAfterSeconds: RETRY_AFTER_SECONDS })
  }
  return { body: null, leadsTo: { path: context.afterSignOut } }
}
