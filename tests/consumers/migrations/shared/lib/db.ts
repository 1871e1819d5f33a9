import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'

// One for all copies of this module: a folder can be open once. A build names none, and reads nothing.
const memory = globalThis as { database?: PGlite }
memory.database ??= new PGlite(process.env.DATABASE_DIR)

/** With `query`, as a pool of `pg` has it. */
export const db = memory.database
export const orm = drizzle(db)
