import type { Store } from '@doorpost/server'
import { type PostgresClient, postgresStore, postgresStoreTable } from '@doorpost/server/postgres'
import { storeContract } from '@doorpost/server/testing'
import { Pool } from 'pg'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTurn } from './in-turn'
import { readSuite } from './suite'

interface OpenClient {
  readonly client: PostgresClient
  close(): Promise<void>
}

const url = readSuite().postgres

const clients: Record<string, () => OpenClient> = {
  pg() {
    const pool = new Pool({ connectionString: url })
    return { client: pool, close: () => pool.end() }
  },
  'postgres.js'() {
    const sql = postgres(url, { onnotice: () => undefined })
    const client: PostgresClient = { query: async (text, values) => ({ rows: await sql.unsafe(text, values) }) }
    return { client, close: () => sql.end() }
  },
}

const keys = Array.from({ length: 30 }, (_, index) => `key ${index}`)
const rounds = Array.from({ length: 20 }, (_, index) => index + 1)

describe.each(Object.entries(clients))('postgresStore by %s', (name, open) => {
  const table = `store_${name.replace('.', '_')}`
  const quoted = `"${table}"`
  const first = open()
  const opened = [first, open()]
  const stores = opened.map(({ client }) => postgresStore(client, { table }))
  const store: Store = inTurn(stores)
  const operator = new Pool({ connectionString: url })

  /** The store goes by the database's clock, so everything in it grows older instead. */
  async function passSeconds(seconds: number) {
    await operator.query(`update ${quoted} set "expires_at" = "expires_at" - $1 * interval '1 second'`, [seconds])
  }

  beforeAll(async () => {
    await operator.query(postgresStoreTable(table))
  })

  afterAll(() => Promise.all([operator.end(), ...opened.map((client) => client.close())]))

  it.each(storeContract)('$name', ({ run }) => run(() => ({ store, passSeconds })))

  it('counts each of many additions once while rows that are over are removed and begun again', async () => {
    for (const key of keys) await store.add(key, 1_000, 1)
    await passSeconds(60)
    const counts = await Promise.all(keys.map((key) => Promise.all(rounds.map(() => store.add(key, 1, 60)))))
    const sums = counts.map((ofKey) => ofKey.map(({ value }) => value).sort((a, b) => a - b))
    expect(sums).toEqual(keys.map(() => rounds))
    expect(counts.flat().filter(({ expiresInSeconds }) => expiresInSeconds > 60)).toEqual([])
  })

  it('loses no addition while others bring the count back to nothing', async () => {
    const amounts = rounds.flatMap(() => [1, -1])
    await Promise.all(amounts.map((amount) => store.add('to and fro', amount, 60)))
    expect(await store.get('to and fro')).toBeNull()
    await Promise.all([...amounts, 7].map((amount) => store.add('to and fro', amount, 60)))
    expect(await store.get('to and fro')).toBe('7')
  })

  it('removes what is over from several processes at once, and nothing else', async () => {
    await operator.query(`delete from ${quoted}`)
    await operator.query(`insert into ${quoted} select 'over ' || n, '', now() from generate_series(1, 150) as n`)
    const fresh = opened.map(({ client }) => postgresStore(client, { table }))
    await Promise.all(fresh.map((one, index) => one.put(`kept ${index}`, '1', 60)))
    const { rows } = await operator.query(`select "key" from ${quoted} order by "key"`)
    expect(rows.map(({ key }) => key)).toEqual(['kept 0', 'kept 1'])
  })

  it('reads by the index', async () => {
    await operator.query(
      `insert into ${quoted} select n::text, '', now() + interval '1 day' from generate_series(1, 2000) n`,
    )
    await operator.query(`analyze ${quoted}`)
    const { rows } = await operator.query(
      `explain select "key" from ${quoted} where "expires_at" <= now() order by "expires_at" limit 100`,
    )
    expect(JSON.stringify(rows)).toContain(`Index Scan using ${table}_expires_at_index`)
  })

  it('says that it was refused, by which code', async () => {
    const failure = await postgresStore(first.client, { table: 'absent' })
      .get('a')
      .catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'StoreFailure', code: 'POSTGRES_42P01' })
  })

  it('says nothing of what it holds when a call fails', async () => {
    await store.put('canary key', 'canary value', 60)
    const failure = await store.add('canary key', 1, 60).catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'StoreFailure', code: 'POSTGRES_22P02' })
    expect(`${failure instanceof Error && failure.stack} ${JSON.stringify(failure)}`).not.toContain('canary')
  })
})
