import type { PendingStatusResponse } from '../../contract'
import { type Answer, done, type Fields } from '../answer'
import { safeNext } from '../http/safe-redirect'
import { findPending, type Visit } from '../visit'
import { viewPending } from './pending-view'
import { sessionFrom } from './signed-in'

/** `GET /pending`: where this browser's sign-in stands. A waiting tab and a reloaded page ask here. */
export async function pending(visit: Visit, { flow, next }: Fields): Promise<Answer> {
  const { context, now } = visit
  if (await sessionFrom(visit, flow)) {
    const redirectTo = safeNext(next, context.rule) ?? context.afterSignIn
    return done({ pending: null, session: true, redirectTo } satisfies PendingStatusResponse)
  }
  const entry = findPending(visit, flow)
  const view = entry && (await viewPending(entry, context, now))
  return done({ pending: view, session: false } satisfies PendingStatusResponse)
}
