import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { memoryStore } from '@doorpost/server'
import { postgresStore, postgresStoreTable } from '@doorpost/server/postgres'
import { redisStore } from '@doorpost/server/redis'
import { Pool } from 'pg'
import { createClient } from 'redis'
import { startPostgres } from '../../tests/support/postgres-server.mjs'
import { startRedis } from '../../tests/support/redis-server.mjs'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc')

const folders = []
function folder() {
  folders.push(mkdtempSync(join(tmpdir(), 'doorpost-bench-')))
  return folders.at(-1)
}

/** Removes what the servers kept. */
export const removeFolders = () => {
  for (const made of folders) rmSync(made, { recursive: true, force: true })
}

/** This process's memory, passed as a store. */
async function memory() {
  const kept = []
  return {
    async open() {
      const store = memoryStore({ maxEntries: 10_000_000 })
      kept.push(store)
      return { store, filler: store }
    },
    async bytes() {
      collectGarbage()
      return process.memoryUsage().heapUsed
    },
    close: async () => undefined,
  }
}

/** One Redis that keeps an append-only file, a database of it for each population. */
async function redis() {
  const port = await startRedis(folder())
  const clients = []
  async function connect(database) {
    const client = createClient({ url: `redis://127.0.0.1:${port}`, database })
    await client.connect()
    clients.push(client)
    return client
  }
  const operator = await connect(0)
  await operator.configSet('appendonly', 'yes')
  return {
    // Patient: what is measured must not fail on a busy machine.
    async open(index) {
      const store = redisStore(await connect(index), { timeoutMs: 60_000 })
      return { store, filler: store }
    },
    async bytes() {
      return Number(/used_memory:(\d+)/.exec(await operator.info('memory'))[1])
    },
    async close() {
      for (const client of clients) client.destroy()
    },
  }
}

/** One Postgres that waits for its disk, a table of it for each population. */
async function postgres() {
  const { bench } = await startPostgres(folder(), ['bench'], { isDurable: true })
  const pool = new Pool({ connectionString: bench, max: 10 })
  const hasty = new Pool({ connectionString: bench, max: 10, options: '-c synchronous_commit=off' })
  let newest
  return {
    async open(index) {
      newest = `population_${index}`
      await pool.query(postgresStoreTable(newest))
      return { store: postgresStore(pool, { table: newest }), filler: postgresStore(hasty, { table: newest }) }
    },
    async bytes() {
      const { rows } = await pool.query('select pg_total_relation_size($1::regclass)::integer as bytes', [newest])
      return rows[0].bytes
    },
    close: () => Promise.all([pool.end(), hasty.end()]),
  }
}

/**
 * What a store can be kept in: each starts its server and opens any number of empty stores, the last of which is weighed.
 * `filler` is the same store, where Postgres doesn't wait for its disk.
 */
export const engines = { memory, redis, postgres }
