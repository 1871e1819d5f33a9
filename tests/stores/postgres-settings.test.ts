import { type PostgresClient, postgresStore, postgresStoreTable } from '@doorpost/server/postgres'
import { Pool, type PoolConfig } from 'pg'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSuite } from './suite'

const url = readSuite().postgres
const table = 'store_settings'
const operator = new Pool({ connectionString: url })
const plain = postgresStore(operator, { table })
const pools: Pool[] = []

function poolWith(config: PoolConfig): Pool {
  const pool = new Pool({ connectionString: url, ...config })
  pools.push(pool)
  return pool
}

const storeWith = (config: PoolConfig) => postgresStore(poolWith(config), { table })

beforeAll(async () => {
  await operator.query(postgresStoreTable(table))
})

afterAll(() => Promise.all([operator, ...pools].map((pool) => pool.end())))

/** One operation of each kind. */
async function useAll(client: PostgresClient) {
  const store = postgresStore(client, { table })
  await store.put('value', '1', 60)
  await store.get('value')
  await store.delete('value')
  await store.add('count', 1, 60)
}

describe('postgresStore, in a database that is set up for others', () => {
  it.each(['repeatable\\ read', 'serializable'])(
    'loses no addition of many at once where transactions are %s',
    async (level) => {
      const store = storeWith({ options: `-c default_transaction_isolation=${level}` })
      const counts = await Promise.all(Array.from({ length: 50 }, () => store.add(level, 1, 60)))
      expect(new Set(counts.map(({ value }) => value)).size).toBe(50)
      expect(await store.get(level)).toBe('50')
    },
  )

  it('keeps the same lives in any time zone and style of dates', async () => {
    const elsewhere = '-c timezone=Pacific/Kiritimati -c datestyle=German -c intervalstyle=sql_standard'
    const store = storeWith({ options: `${elsewhere} -c extra_float_digits=-15` })
    expect(await store.add('far away', 1, 3_600)).toEqual({ value: 1, expiresInSeconds: 3_600 })
    expect((await plain.add('far away', 1, 60)).expiresInSeconds).toBeGreaterThan(3_500)
    await operator.query(`update "${table}" set "expires_at" = "expires_at" - interval '59 minutes'`)
    expect((await store.add('far away', 1, 60)).value).toBe(3)
  })

  it('reads from a server that only reads, and says why it does not write', async () => {
    await plain.put('kept', '1', 60)
    const store = storeWith({ options: '-c default_transaction_read_only=on' })
    expect(await store.get('kept')).toBe('1')
    await expect(store.put('kept', '2', 60)).rejects.toMatchObject({ code: 'POSTGRES_25006' })
    await expect(store.add('count', 1, 60)).rejects.toMatchObject({ code: 'POSTGRES_25006' })
  })

  // A pooler that gives each transaction another connection, as PgBouncer does, loses them.
  it('leaves no prepared statement behind', async () => {
    const pool = poolWith({ max: 1 })
    const sql = postgres(url, { max: 1, onnotice: () => undefined })
    const query = async (text: string, values: (string | number)[]) => ({ rows: await sql.unsafe(text, values) })
    await Promise.all([useAll(pool), useAll({ query })])
    const left = 'select "statement" from "pg_prepared_statements" where "statement" like $1'
    expect([(await pool.query(left, [`%${table}%`])).rows, (await query(left, [`%${table}%`])).rows]).toEqual([[], []])
    await sql.end()
  })

  it('goes on after its connections were ended', async () => {
    const pool = poolWith({ max: 2, application_name: 'ended' })
    const told: Error[] = []
    pool.on('error', (error) => told.push(error))
    const store = postgresStore(pool, { table })
    await store.put('before', '1', 60)
    await operator.query('select pg_terminate_backend("pid") from "pg_stat_activity" where "application_name" = $1', [
      'ended',
    ])
    await expect.poll(() => told.length).toBeGreaterThan(0)
    expect(await store.get('before')).toBe('1')
  })

  it('fails where its pool has no connection left, and goes on when there is one', async () => {
    const pool = poolWith({ max: 1, connectionTimeoutMillis: 50 })
    const store = postgresStore(pool, { table })
    const taken = await pool.connect()
    await expect(store.get('kept')).rejects.toMatchObject({ name: 'StoreFailure' })
    taken.release()
    expect(await store.get('absent')).toBeNull()
  })

  it('does not read again what it removed, while an older transaction keeps it in the index', async () => {
    const pool = poolWith({ max: 1 })
    const reader = await operator.connect()
    await reader.query('begin isolation level repeatable read')
    await reader.query(`select count(*) from "${table}"`)
    await operator.query(
      `insert into "${table}" select 'old ' || n, '', now() - n * interval '1 second' from generate_series(1, 3000) n`,
    )
    const store = postgresStore(pool, { table })
    for (let write = 0; write < 20 * 31; write += 1) await store.put('new', '1', 60)
    const read = async () => {
      await pool.query('select pg_stat_force_next_flush()')
      const { rows } = await pool.query(
        `select "idx_tup_read"::integer as "read" from "pg_stat_user_indexes" where "indexrelname" = $1`,
        [`${table}_expires_at_index`],
      )
      return rows[0].read
    }
    const before = await read()
    for (let write = 0; write < 20 * 5; write += 1) await store.put('new', '1', 60)
    expect((await read()) - before).toBeLessThan(1_000)
    const { rows } = await operator.query(`select count(*)::integer as "left" from "${table}" where "key" like 'old %'`)
    expect(rows).toEqual([{ left: 0 }])
    await reader.query('commit')
    reader.release()
  })
})
