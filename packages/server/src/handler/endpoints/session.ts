import type { SessionResponse } from '../../contract'
import { type Answer, done } from '../answer'
import type { Visit } from '../visit'

/** `GET /session`: also renews the session's idle timeout. */
export async function session({ context, headers }: Visit): Promise<Answer> {
  const { sessions, emit } = context
  const stored = await sessions.readStored({ headers })
  if (!stored) return done({ session: null } satisfies SessionResponse)
  const renewed = await sessions.renew(stored)
  if (!renewed) return done({ session: stored.session } satisfies SessionResponse)
  const { id: sessionId, expiresAt } = renewed.session
  emit({ type: 'session_renewed', sessionId, expiresAt })
  return done({ session: renewed.session } satisfies SessionResponse, null, [renewed.cookie])
}
