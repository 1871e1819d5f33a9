import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeContract } from '../testing/store-contract'
import { type PostgresStoreOptions, postgresStore } from './postgres-store'
import { postgresStoreTable } from './postgres-table'

let database: PGlite

beforeAll(async () => {
  database = await PGlite.create('memory://')
  await database.exec(postgresStoreTable())
}, 30_000)

afterAll(() => database.close())

const store = (options?: PostgresStoreOptions) => postgresStore(database, options)

/** The store goes by the database's clock, so everything in it grows older instead. */
async function passSeconds(seconds: number) {
  await database.query(`update "doorpost_store" set "expires_at" = "expires_at" - $1 * interval '1 second'`, [seconds])
}

async function keptKeys() {
  const { rows } = await database.query<{ key: string }>('select "key" from "doorpost_store" order by "key"')
  return rows.map(({ key }) => key)
}

describe('postgresStore', () => {
  it.each(storeContract)('$name', ({ run }) => run(() => ({ store: store(), passSeconds })))

  it('removes a hundred rows that are over with its first write, the oldest first, and none that is not', async () => {
    await database.query('delete from "doorpost_store"')
    await database.query(`insert into "doorpost_store" select 'over ' || n, '', now() - n * interval '1 second'
      from generate_series(1, 101) as n`)
    await store().put('kept', '1', 60)
    expect(await keptKeys()).toEqual(['kept', 'over 1'])
  })

  it('removes faster than it writes', async () => {
    await database.query('delete from "doorpost_store"')
    const own = store()
    for (let index = 0; index < 60; index += 1) {
      await own.add(`short ${index}`, 1, 1)
      await passSeconds(1)
    }
    expect((await keptKeys()).length).toBeLessThanOrEqual(20)
  })

  it('ends a count that is back at nothing, and removes it with the rest', async () => {
    await database.query('delete from "doorpost_store"')
    const own = store()
    await own.add('given back', 2, 60)
    expect(await own.add('given back', -2, 60)).toEqual({ value: 0, expiresInSeconds: 0 })
    expect(await own.get('given back')).toBeNull()
    expect(await own.add('given back', 1, 60)).toEqual({ value: 1, expiresInSeconds: 60 })
    await own.add('given back', -1, 60)
    await store().put('kept', '1', 60)
    expect(await keptKeys()).toEqual(['kept'])
  })

  it('keeps its rows in a table of any name', async () => {
    await database.exec(
      `create schema "Auth"; ${postgresStoreTable('Auth.Entries')} ${postgresStoreTable('Auth.Entries')}`,
    )
    const elsewhere = store({ table: 'Auth.Entries' })
    await elsewhere.put('key', 'elsewhere', 60)
    expect([await elsewhere.get('key'), await store().get('key')]).toEqual(['elsewhere', null])
  })

  it.each(['', 'a b', 'a"b', 'a;b', 'a.b.c', '.a', '1a', 'é', 'a'.repeat(48)])('refuses a table called %j', (table) => {
    expect(() => store({ table })).toThrow('table of postgresStore must be')
    expect(() => postgresStoreTable(table)).toThrow('table of postgresStore must be')
  })

  it('says that the table is missing', async () => {
    const failure = await store({ table: 'absent' })
      .get('a')
      .catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'POSTGRES_42P01', message: 'Postgres failed to get: 42P01.' })
  })

  it('says nothing of what it holds when it fails', async () => {
    await store().put('canary key', 'canary value', 60)
    const failure = await store()
      .add('canary key', 1, 60)
      .catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'StoreFailure', code: 'POSTGRES_22P02' })
    expect(failure).not.toHaveProperty('cause')
    expect(`${failure instanceof Error && failure.stack} ${JSON.stringify(failure)}`).not.toContain('canary')
  })
})
