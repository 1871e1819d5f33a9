import type { PostgresClient } from '../../postgres/postgres-store'
import { postgresStore } from '../../postgres/postgres-store'
import type { RedisClient } from '../../redis/redis-client'
import { redisStore } from '../../redis/redis-store'
import type { Store } from '../../store/store'
import { appRequire } from '../app-require'
import { UsageError } from '../usage-error'

/** A store, and how to connect and to hang up: also on a server that never answers. */
export interface OpenStore {
  readonly store: Store
  connect(): Promise<unknown>
  close(): unknown
}

/** Where a store is, and what the app's code calls it. */
export interface StoreAddress {
  readonly cwd: string
  readonly url: string
  readonly prefix?: string
  readonly table?: string
}

const CONNECT_MS = 5_000
/** A person waits here, and no request. */
const PATIENCE = { timeoutMs: 10_000 }
const nothing = () => undefined

/** The first of these packages that the app has. */
function clientOf<T>(cwd: string, names: readonly string[]): { readonly name: string; readonly module: T } {
  const require = appRequire(cwd)
  for (const name of names) {
    try {
      // What these packages export is written down in the types beside each caller.
      return { name, module: require(name) as T }
    } catch (error) {
      if (Object(error).code !== 'MODULE_NOT_FOUND') throw error
    }
  }
  throw new UsageError(`Neither ${names.join(' nor ')} is installed in ${cwd}. Run this in your app's folder.`)
}

/** The parts of `redis` and `ioredis` that are used here. */
interface Connectable {
  connect(): Promise<unknown>
  on(event: 'error', listener: () => void): unknown
}
interface RedisModule {
  createClient(options: object): Connectable & RedisClient & { destroy(): void }
  readonly Redis: new (
    url: string,
    options: object,
  ) => Connectable & { call(...command: string[]): Promise<unknown>; disconnect(): void }
}

/** Redis, by the app's own client. */
export function openRedis({ cwd, url, prefix }: StoreAddress): OpenStore {
  const { name, module } = clientOf<RedisModule>(cwd, ['redis', 'ioredis'])
  const options = { ...PATIENCE, ...(prefix !== undefined && { prefix }) }
  if (name === 'redis') {
    const client = module.createClient({ url, socket: { connectTimeout: CONNECT_MS, reconnectStrategy: false } })
    client.on('error', nothing)
    return { store: redisStore(client, options), connect: () => client.connect(), close: () => client.destroy() }
  }
  const settings = { lazyConnect: true, connectTimeout: CONNECT_MS, retryStrategy: () => null, maxRetriesPerRequest: 0 }
  const client = new module.Redis(url, settings)
  client.on('error', nothing)
  const store = redisStore({ sendCommand: (command) => client.call(...command) }, options)
  return { store, connect: () => client.connect(), close: () => client.disconnect() }
}

/** The parts of `pg` and `postgres` that are used here. */
interface PgModule {
  readonly Client: new (options: object) => Connectable & PostgresClient & { end(): Promise<void> }
}
type PostgresJs = (
  url: string,
  options: object,
) => {
  unsafe(text: string, values: (string | number)[]): Promise<readonly unknown[]>
  end(options: object): Promise<void>
}

/** Postgres, by the app's own client. */
export function openPostgres({ cwd, url, table }: StoreAddress): OpenStore {
  const { name, module } = clientOf<PgModule & PostgresJs>(cwd, ['pg', 'postgres'])
  const options = table === undefined ? {} : { table }
  if (name === 'pg') {
    const client = new module.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS })
    client.on('error', nothing)
    // A pool would queue; pg 9 refuses a second query to a client that is busy with one.
    let last: Promise<unknown> = Promise.resolve()
    const query: PostgresClient['query'] = (text, values) => {
      const next = last.then(() => client.query(text, values))
      last = next.catch(nothing)
      return next
    }
    return { store: postgresStore({ query }, options), connect: () => client.connect(), close: () => client.end() }
  }
  // Poolers of connections know no prepared statements.
  const settings = { max: 1, connect_timeout: CONNECT_MS / 1000, prepare: false, onnotice: nothing }
  const sql = module(url, settings)
  const client: PostgresClient = { query: async (text, values) => ({ rows: await sql.unsafe(text, values) }) }
  // It connects by itself.
  return { store: postgresStore(client, options), connect: async () => undefined, close: () => sql.end({ timeout: 1 }) }
}
