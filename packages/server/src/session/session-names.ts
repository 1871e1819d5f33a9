import type { AppContext } from '../config/app-context'
import { keyedHash } from '../config/keys'
import { canonicalEmail, type Session } from '../contract'

/** The address as events name it: a keyed hash. */
export async function addressHash(app: AppContext, email: string): Promise<string> {
  const [key] = await app.keys('address')
  return keyedHash(key, email) // T19
}

/** A session as events name it. */
export interface SessionNames {
  readonly sessionId: string
  /** The app's own id of the user; if that is the address, its keyed hash. */
  readonly subject: string
  /** A keyed hash. */
  readonly address: string
}

/** Names a session for an event. */
export async function namesOf(app: AppContext, { id, subject, email }: Session): Promise<SessionNames> {
  const address = await addressHash(app, email)
  return { sessionId: id, subject: canonicalEmail(subject) === email ? address : subject, address }
}
