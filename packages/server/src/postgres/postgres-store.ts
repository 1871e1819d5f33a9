import type { Counter, Store } from '../store/store'
import { StoreFailure } from '../store/store-failure'
import { DEFAULT_TABLE, quotedTable } from './postgres-table'
import { statementsOn } from './statements'

/** What the store needs of your Postgres client. A pool of `pg` and a PGlite are one as they are. */
export interface PostgresClient {
  /** Runs one statement with values for `$1`, `$2` and so on, on its own and not in a transaction of yours. */
  query(text: string, values: (string | number)[]): Promise<{ readonly rows: readonly unknown[] }>
}

/** Options of {@link postgresStore}. */
export interface PostgresStoreOptions {
  /** The table that `postgresStoreTable` made, also as `schema.name`. @default 'doorpost_store' */
  readonly table?: string
}

/** So many rows at most are removed at once, and at every so many-th write: faster than writes can add them. */
const SWEPT_ROWS = 100
const WRITES_PER_SWEEP = 20
/** Undone by Postgres, and as good as never begun: `serialization_failure` and `deadlock_detected`. */
const UNDONE = new Set(['40001', '40P01'])
/** In the stricter isolation levels, of those that write a row at once all but one are undone: each try lets one pass. */
const MOST_TRIES = 50

const isUndone = (error: unknown) => UNDONE.has(Object(error).code)

function counterOf(row: unknown): Counter {
  const [value, expiresInSeconds] = ['value', 'rest'].map((name) => Number(Object(row)[name]))
  if (Number.isInteger(value) && Number.isInteger(expiresInSeconds)) {
    return { value: Number(value), expiresInSeconds: Number(expiresInSeconds) }
  }
  throw new StoreFailure('Postgres', 'REPLY', 'Postgres replied to add with something that is not a count.')
}

function textOf(row: unknown): string | null {
  const value: unknown = row === undefined ? null : Object(row).value
  if (value === null || typeof value === 'string') return value
  throw new StoreFailure('Postgres', 'REPLY', 'Postgres replied to get with something that is not a text.')
}

/**
 * A {@link Store} on Postgres, for several processes. Lives are measured by the database's clock, so it does not matter
 * whether theirs agree. Rows that are over are removed a few at a time by later writes. A failure rejects with a code and
 * nothing of what was stored.
 *
 * @example
 * export const store = postgresStore(new Pool({ connectionString }))
 */
export function postgresStore(client: PostgresClient, options: PostgresStoreOptions = {}): Store {
  const statements = statementsOn(quotedTable(options.table ?? DEFAULT_TABLE))
  let writes = 0
  /** When what was removed last had ended, in seconds since 1970. */
  let sweptUntil = 0

  async function run(operation: string, text: string, ...values: (string | number)[]): Promise<readonly unknown[]> {
    for (let tries = 1; ; tries += 1) {
      try {
        return (await client.query(text, values)).rows
      } catch (error) {
        if (tries < MOST_TRIES && isUndone(error)) continue
        throw StoreFailure.from('Postgres', operation, error)
      }
    }
  }

  /** Begins with the first write, since a process may not live to see many. */
  async function sweepSometimes(): Promise<void> {
    const isDue = writes % WRITES_PER_SWEEP === 0
    writes += 1
    if (!isDue) return
    const [row] = await run('remove what is over', statements.sweep, SWEPT_ROWS, sweptUntil)
    // Null where nothing was over.
    sweptUntil = Math.max(sweptUntil, Number(Object(row).last) || 0)
  }

  return {
    async put(key, value, lifeSeconds) {
      await sweepSometimes()
      await run('put', statements.put, key, value, lifeSeconds)
    },
    get: async (key) => textOf((await run('get', statements.get, key))[0]),
    async delete(key) {
      await run('delete', statements.delete, key)
    },
    async add(key, amount, lifeSeconds) {
      await sweepSometimes()
      return counterOf((await run('add', statements.add, key, String(amount), lifeSeconds))[0])
    },
  }
}
