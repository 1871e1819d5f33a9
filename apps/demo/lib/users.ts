import { randomUUID } from 'node:crypto'
import type { Sessions } from '@doorpost/server/session'
import { and, eq, sql } from 'drizzle-orm'
import type { Database } from './database/open-database'
import { users } from './database/schema'

export type User = typeof users.$inferSelect

/**
 * The user with this address, created if there is none, with the moment of the sign-in; null when blocked. One
 * statement, so that two sign-ins at once make one user. It may run twice for one sign-in: the moment is then later,
 * and nothing else differs.
 */
export async function signInUser(db: Database, email: string, at = new Date()): Promise<{ id: string } | null> {
  const [user] = await db
    .insert(users)
    .values({ id: `user_${randomUUID()}`, email, firstSignInAt: at, lastSignInAt: at })
    .onConflictDoUpdate({
      target: users.email,
      set: { firstSignInAt: sql`coalesce(${users.firstSignInAt}, excluded.first_sign_in_at)`, lastSignInAt: at },
      // No row comes back for a blocked one, and nothing is written.
      setWhere: eq(users.blocked, false),
    })
    .returning({ id: users.id })
  return user ?? null
}

/** The user with this id, unless there is none any more or it was blocked. */
export async function findUser(db: Database, id: string): Promise<User | null> {
  const [user] = await db
    .select()
    .from(users)
    .where(and(eq(users.id, id), eq(users.blocked, false)))
  return user ?? null
}

/** Whether this is the session of a user's first sign-in, or another one from before the second. */
export const isNewUser = ({ firstSignInAt, lastSignInAt }: Pick<User, 'firstSignInAt' | 'lastSignInAt'>): boolean =>
  firstSignInAt?.getTime() === lastSignInAt?.getTime()

/** Ends every session of a user and deletes the row; the user's devices go with it. */
export async function deleteUser(db: Database, sessions: Pick<Sessions, 'revokeAll'>, id: string): Promise<void> {
  // First the sessions: a user who is still there can ask again.
  await sessions.revokeAll(id)
  await db.delete(users).where(eq(users.id, id))
}
