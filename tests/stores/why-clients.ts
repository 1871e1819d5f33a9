import { mkdirSync, mkdtempSync, realpathSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '@doorpost/server'
import { postgresStore, postgresStoreTable } from '@doorpost/server/postgres'
import { redisStore } from '@doorpost/server/redis'
import { Pool } from 'pg'
import { createClient } from 'redis'
import { root } from '../boundaries/built-entries'
import { readSuite } from './suite'

const { redis, postgres } = readSuite()

/** A store as an app has it, and how a command is told of it. */
export interface AppStore {
  readonly store: Store
  readonly env: Readonly<Record<string, string>>
  /** Options of the command. */
  readonly options: readonly string[]
  close(): unknown
}

/** An app's folder with one client installed, or none. */
export function folderWith(...packages: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'doorpost-why-'))
  mkdirSync(join(folder, 'node_modules'))
  for (const name of packages) {
    symlinkSync(realpathSync(join(root, 'node_modules', name)), join(folder, 'node_modules', name))
  }
  return folder
}

/** Redis, with the one user that may do no more than a store does. */
export async function redisOf(prefix: string): Promise<AppStore> {
  const url = `redis://store:store-password@127.0.0.1:${redis}`
  const client = createClient({ url })
  await client.connect()
  const store = redisStore(client, { prefix, timeoutMs: 20_000 })
  return { store, env: { REDIS_URL: url }, options: ['--prefix', prefix], close: () => client.destroy() }
}

/** Postgres, with a table of its own. */
export async function postgresOf(table: string): Promise<AppStore> {
  const pool = new Pool({ connectionString: postgres })
  await pool.query(postgresStoreTable(table))
  const store = postgresStore(pool, { table })
  return { store, env: { DATABASE_URL: postgres }, options: ['--table', table], close: () => pool.end() }
}
