import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import type { OpenDatabase } from './open-database'

/** Any number, as long as every instance of this app takes the same. */
const MIGRATION_LOCK = 7_263_541

/** A pool of connections to a Postgres server. */
export async function openPostgres(url: string, migrationsFolder: string): Promise<OpenDatabase> {
  // Without this, "already exists, skipping" is printed at every start.
  const client = postgres(url, { onnotice: () => undefined })
  const db = drizzle(client)
  try {
    // Drizzle's migrations are not made for two instances that start at once: the second one waits here and then finds
    // nothing to do. The lock goes with its transaction, also when this process dies.
    await db.transaction(async (lock) => {
      await lock.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`)
      await migrate(db, { migrationsFolder })
    })
  } catch (error) {
    await client.end()
    throw error
  }
  return {
    db,
    query: async (text, values) => ({ rows: await client.unsafe(text, values) }),
    close: () => client.end(),
  }
}
