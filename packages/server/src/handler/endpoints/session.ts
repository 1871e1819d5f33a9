import type { SessionResponse } from '../../contract'
import { namesOf } from '../../session/session-names'
import { type Answer, done } from '../answer'
import type { Visit } from '../visit'
import { emitVisit } from '../visit-events'

/** `GET /session`: also renews the session's idle timeout. */
export async function session(visit: Visit): Promise<Answer> {
  const { context, headers } = visit
  const { sessions } = context
  const stored = await sessions.readStored({ headers })
  if (!stored) return done({ session: null } satisfies SessionResponse)
  const renewed = await sessions.renew(stored)
  if (!renewed) return done({ session: stored.session } satisfies SessionResponse)
  const { expiresAt } = renewed.session
  const names = await namesOf(context.app, renewed.session)
  await emitVisit(visit, {}, (who) => ({ type: 'session_renewed', expiresAt, ...who, ...names }))
  return done({ session: renewed.session } satisfies SessionResponse, null, [renewed.cookie])
}
