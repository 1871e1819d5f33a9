import { postgresStore } from '@doorpost/server/postgres'
import { storeContract } from '@doorpost/server/testing'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { OpenDatabase } from './open-database'
import { storeEntries } from './schema'
import { openTestDatabase } from './test-database'

let opened: OpenDatabase

beforeAll(async () => {
  opened = await openTestDatabase()
}, 30_000)

afterAll(() => opened.close())

/** The store goes by the database's clock, so everything in it grows older instead. */
async function passSeconds(seconds: number) {
  const { expiresAt } = storeEntries
  await opened.db.update(storeEntries).set({ expiresAt: sql`${expiresAt} - ${seconds} * interval '1 second'` })
}

describe('the store in the table of the migrations', () => {
  it.each(storeContract)('$name', ({ run }) =>
    run(() => ({ store: postgresStore(opened, { table: 'store_entries' }), passSeconds })),
  )
})
