import type { PendingStatusResponse, SessionResponse } from '../contract'
import { plainHash } from '../session/keys'
import type { Outcome } from './action'
import { viewPending } from './pending-view'
import { safeNext } from './safe-redirect'
import { findPending, keepPending, type Visit } from './visit'

/** `GET /pending`: where this browser's sign-in stands. A waiting tab and a reloaded page ask here. */
export async function pendingStatus(visit: Visit, query: URLSearchParams): Promise<PendingStatusResponse> {
  const { context, headers, now } = visit
  const flow = query.get('flow') ?? undefined
  const current = flow ? await context.sessions.readWithFlow({ headers }) : null
  if (flow && current?.flow === (await plainHash(flow))) {
    const redirectTo = safeNext(query.get('next'), context.rule) ?? context.afterSignIn
    return { pending: null, session: true, redirectTo }
  }
  const entry = findPending(visit, flow)
  return { pending: entry ? await viewPending(entry, context, now) : null, session: false }
}

/** `GET /session`. */
export async function currentSession({ context, headers }: Visit): Promise<SessionResponse> {
  return { session: await context.sessions.read({ headers }) }
}

/** `POST /cancel`: "use another address". */
export async function cancel(visit: Visit, fields: Readonly<Record<string, unknown>>): Promise<Outcome> {
  const entry = findPending(visit, fields.flow)
  if (entry)
    await keepPending(
      visit,
      visit.pending.filter(({ flow }) => flow !== entry.flow),
    )
  return { body: null, leadsTo: 'sign-in', ...(entry && { prefill: entry.email }) }
}

/** `POST /logout`. */
export async function logout(visit: Visit): Promise<Outcome> {
  visit.cookies.push(visit.context.sessions.clearCookie())
  return { body: null, leadsTo: { path: visit.context.afterSignOut } }
}
