import type { Store } from '@doorpost/server/session'
import { and, eq, gt, inArray, lte, sql } from 'drizzle-orm'
import type { Database } from './database/open-database'
import { storeEntries as entries } from './database/schema'

/** Options of {@link databaseStore}. */
export interface DatabaseStoreOptions {
  /** Opened at first use. */
  readonly database: () => Promise<Database>
  /** The clock, in milliseconds since 1970. @default Date.now */
  readonly now?: () => number
}

const SWEEP_EVERY_MS = 60_000

/** The kit's store on Postgres: what one instance of the app counts or ends, the others know. */
export function databaseStore({ database, now = Date.now }: DatabaseStoreOptions): Store {
  let sweptAt = Number.NEGATIVE_INFINITY
  const endOf = (lifeSeconds: number) => new Date(now() + lifeSeconds * 1000)
  const isKept = (key: string) => and(eq(entries.key, key), gt(entries.expiresAt, new Date(now())))

  /** Removes what is over, now and then. Skips what another instance removes at this moment. */
  async function sweep(db: Database): Promise<void> {
    if (now() < sweptAt + SWEEP_EVERY_MS) return
    sweptAt = now()
    const isOver = lte(entries.expiresAt, new Date(sweptAt))
    const keys = db.select({ key: entries.key }).from(entries).where(isOver).for('update', { skipLocked: true })
    await db.delete(entries).where(inArray(entries.key, keys))
  }

  return {
    async put(key, value, lifeSeconds) {
      const db = await database()
      const entry = { value, expiresAt: endOf(lifeSeconds) }
      await sweep(db)
      await db
        .insert(entries)
        .values({ key, ...entry })
        .onConflictDoUpdate({ target: entries.key, set: entry })
    },

    async get(key) {
      const db = await database()
      const [entry] = await db.select({ value: entries.value }).from(entries).where(isKept(key))
      return entry?.value ?? null
    },

    async delete(key) {
      const db = await database()
      await db.delete(entries).where(eq(entries.key, key))
    },

    // One statement, so that no addition is lost. A count whose life is over begins again.
    async add(key, amount, lifeSeconds) {
      const db = await database()
      await sweep(db)
      const isLive = gt(entries.expiresAt, new Date(now()))
      const [entry] = await db
        .insert(entries)
        .values({ key, value: String(amount), expiresAt: endOf(lifeSeconds) })
        .onConflictDoUpdate({
          target: entries.key,
          set: {
            value: sql`case when ${isLive} then (${entries.value}::bigint + excluded.value::bigint)::text else excluded.value end`,
            expiresAt: sql`case when ${isLive} then ${entries.expiresAt} else excluded.expires_at end`,
          },
        })
        .returning({ value: entries.value, expiresAt: entries.expiresAt })
      if (!entry) throw new Error('the database returned no count')
      const restMs = entry.expiresAt.getTime() - now()
      return { value: Number(entry.value), expiresInSeconds: Math.max(0, Math.ceil(restMs / 1000)) }
    },
  }
}
