import type { AuthEvent } from '@doorpost/server'
import { eq, inArray, lte } from 'drizzle-orm'
import type { Database } from './database/open-database'
import { signIns } from './database/schema'

type EventOf<Type extends AuthEvent['type']> = Extract<AuthEvent, { readonly type: Type }>

/** When the steps of one sign-in happened, as far as that is known. */
export type SignInMoments = Pick<typeof signIns.$inferSelect, 'sentAt' | 'verifiedAt'>

/** Longer than any code or link is good for. */
const KEPT_MS = 60 * 60_000
const MOST_DROPPED = 100

/** Drops some of those that are over. Skips what another instance drops at this moment. */
async function dropEnded(db: Database, at: Date): Promise<void> {
  const ended = db
    .select({ flow: signIns.flow })
    .from(signIns)
    .where(lte(signIns.expiresAt, at))
    .limit(MOST_DROPPED)
    .for('update', { skipLocked: true })
  await db.delete(signIns).where(inArray(signIns.flow, ended))
}

/** Notes that an email was sent, or that its code or link was right. */
export async function noteStep(db: Database, event: EventOf<'sent' | 'resent' | 'verified'>): Promise<void> {
  const { flow } = event
  if (flow === undefined) return
  const at = new Date(event.at)
  const expiresAt = new Date(at.getTime() + KEPT_MS)
  const step = event.type === 'verified' ? { verifiedAt: at } : { sentAt: at }
  if (event.type === 'sent') await dropEnded(db, at)
  await db
    .insert(signIns)
    .values({ flow, expiresAt, ...step })
    .onConflictDoUpdate({ target: signIns.flow, set: step })
}

/** Keeps a sign-in's moments as long as the session that came of it. Its device has to be there. */
export async function noteSession(db: Database, event: EventOf<'session_issued'>): Promise<void> {
  const { flow, sessionId } = event
  if (flow === undefined) return
  const session = { sessionId, expiresAt: new Date(event.expiresAt) }
  await db
    .insert(signIns)
    .values({ flow, ...session })
    .onConflictDoUpdate({ target: signIns.flow, set: session })
}

/** The moments of the sign-in that a session came of; null where its events have not been written. */
export async function findSignIn(db: Database, sessionId: string): Promise<SignInMoments | null> {
  const [found] = await db
    .select({ sentAt: signIns.sentAt, verifiedAt: signIns.verifiedAt })
    .from(signIns)
    .where(eq(signIns.sessionId, sessionId))
  return found ?? null
}
