import { join } from 'node:path'
import { type Database, type OpenDatabase, openDatabase } from './open-database'

/** Next.js loads a copy of this module each for pages, routes and actions: only this is the same for all of them. */
const shared = globalThis as typeof globalThis & { demoDatabase?: Promise<OpenDatabase> }

/**
 * Opened at first use, never by an import, so that a build opens none. One that could not be opened is tried again by the
 * next caller.
 */
export function openedDatabase(): Promise<OpenDatabase> {
  const { DATABASE_URL, DEMO_DATA_DIR } = process.env
  shared.demoDatabase ??= openDatabase({
    url: DATABASE_URL,
    dataDir: DEMO_DATA_DIR || join(process.cwd(), '.data/pglite'),
    migrationsFolder: join(process.cwd(), 'migrations'),
  }).catch((error: unknown) => {
    // Logged here, because the caller only tells the visitor that something is wrong.
    console.error('The database could not be opened.', error)
    delete shared.demoDatabase
    throw error
  })
  return shared.demoDatabase
}

/** The app's database. */
export const database = async (): Promise<Database> => (await openedDatabase()).db
