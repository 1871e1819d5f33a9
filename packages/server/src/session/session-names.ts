import type { AppContext } from '../config/app-context'
import { keyedHash } from '../config/keys'
import { canonicalEmail, type Session } from '../contract'
import type { SessionNames } from '../events/events'

/** The address as events name it: a keyed hash. */
export async function addressHash(app: AppContext, email: string): Promise<string> {
  const [key] = await app.keys('address')
  return keyedHash(key, email) // T19
}

/** Names a session for an event. */
export async function namesOf(app: AppContext, { id, subject, email }: Session): Promise<SessionNames> {
  const address = await addressHash(app, email)
  return { sessionId: id, subject: canonicalEmail(subject) === email ? address : subject, address }
}
