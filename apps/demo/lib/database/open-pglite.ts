import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { lockDirectory } from './lock-directory'
import type { OpenDatabase } from './open-database'

/** Postgres inside this process. */
export async function openPglite(dataDir: string, migrationsFolder: string): Promise<OpenDatabase> {
  const unlock = dataDir === 'memory://' ? () => undefined : lockDirectory(dataDir)
  try {
    const client = await PGlite.create(dataDir)
    const db = drizzle(client)
    await migrate(db, { migrationsFolder })
    const close = async () => {
      await client.close()
      unlock()
    }
    return { db, query: (text, values) => client.query(text, values), close }
  } catch (error) {
    unlock()
    throw error
  }
}
