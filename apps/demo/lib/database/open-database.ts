import type { PostgresClient } from '@doorpost/server/postgres'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/** The app's database, the same whichever Postgres it is. */
export type Database = PgDatabase<PgQueryResultHKT>

/** A database with its tables in place. */
export interface OpenDatabase {
  readonly db: Database
  /** Runs one statement as it is, for the kit's store. */
  readonly query: PostgresClient['query']
  close(): Promise<void>
}

/** Options of {@link openDatabase}. */
export interface DatabaseOptions {
  /** A Postgres server; without one the database is embedded in this process. */
  readonly url?: string | undefined
  /** Where the embedded one keeps its files; `memory://` is forgotten with the process. */
  readonly dataDir: string
  readonly migrationsFolder: string
}

/** Opens the database and brings its tables up to date. Only the driver that is needed is loaded. */
export async function openDatabase({ url, dataDir, migrationsFolder }: DatabaseOptions): Promise<OpenDatabase> {
  if (url) return (await import('./open-postgres')).openPostgres(url, migrationsFolder)
  return (await import('./open-pglite')).openPglite(dataDir, migrationsFolder)
}
