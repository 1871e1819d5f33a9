import type { AuthEvent } from '@doorpost/server'
import type { Sessions } from '@doorpost/server/session'
import { and, desc, eq, gt, inArray, isNull, lte } from 'drizzle-orm'
import type { Database } from './database/open-database'
import { devices } from './database/schema'

export type Device = typeof devices.$inferSelect
type EventOf<Type extends AuthEvent['type']> = Extract<AuthEvent, { readonly type: Type }>

const MOST_DROPPED = 100

/**
 * Drops devices whose session ended by itself, of users who never come back too: some at each sign-in, so that none waits
 * long for it. Skips what another instance drops at this moment.
 */
async function dropEnded(db: Database, at: Date): Promise<void> {
  const ended = db
    .select({ sessionId: devices.sessionId })
    .from(devices)
    .where(lte(devices.expiresAt, at))
    .limit(MOST_DROPPED)
    .for('update', { skipLocked: true })
  await db.delete(devices).where(inArray(devices.sessionId, ended))
}

/** Remembers where a user signed in, and drops what ended by itself. */
export async function rememberDevice(db: Database, event: EventOf<'session_issued'>): Promise<void> {
  const { sessionId, subject: userId, userAgent } = event
  const signedInAt = new Date(event.at)
  await dropEnded(db, signedInAt)
  await db
    .insert(devices)
    .values({ sessionId, userId, userAgent, signedInAt, expiresAt: new Date(event.expiresAt) })
    .onConflictDoNothing()
}

/** Marks the device that signed out, or all devices of its user. */
export async function markSignedOut(
  db: Database,
  { sessionId, everywhere, at }: EventOf<'session_revoked'>,
): Promise<void> {
  const user = db.select({ id: devices.userId }).from(devices).where(eq(devices.sessionId, sessionId))
  await db
    .update(devices)
    .set({ signedOutAt: new Date(at) })
    .where(and(everywhere ? eq(devices.userId, user) : eq(devices.sessionId, sessionId), isNull(devices.signedOutAt)))
}

/** Where a user is signed in, newest first. */
export async function listDevices(db: Database, userId: string, at = new Date()): Promise<Device[]> {
  return db
    .select()
    .from(devices)
    .where(and(eq(devices.userId, userId), isNull(devices.signedOutAt), gt(devices.expiresAt, at)))
    .orderBy(desc(devices.signedInAt))
}

/** Signs a device out, if it is one of this user's own: the id comes from a form, and anyone can send one. */
export async function signOutDevice(
  db: Database,
  sessions: Pick<Sessions, 'revoke'>,
  { userId, sessionId }: { readonly userId: string; readonly sessionId: string },
): Promise<void> {
  const isOwn = and(eq(devices.sessionId, sessionId), eq(devices.userId, userId))
  const [device] = await db.select({ sessionId: devices.sessionId }).from(devices).where(isOwn)
  if (!device) return
  // First the session itself: a device that is still listed can be signed out again.
  await sessions.revoke(sessionId)
  await db.update(devices).set({ signedOutAt: new Date() }).where(isOwn)
}
