import type { Store } from '@doorpost/server'
import { storeContract } from '@doorpost/server/testing'
import type { OpenDatabase } from '../../apps/demo/lib/database/open-database'
import { databaseStore } from '../../apps/demo/lib/database-store'
import { openPool } from './open'
import { test } from './postgres-test'
import { readSuite } from './suite'

let pools: readonly OpenDatabase[] = []

test.beforeAll(async () => {
  const { store } = readSuite().databases
  pools = await Promise.all([openPool(store), openPool(store)])
})

test.afterAll(() => Promise.all(pools.map((pool) => pool.close())))

/** The store as two instances have it: they answer in turn. */
function storeOfTwo() {
  let time = Date.UTC(2026, 0, 1)
  let calls = 0
  const stores = pools.map(({ db }) => databaseStore({ database: async () => db, now: () => time }))
  const next = (): Store => {
    calls += 1
    const store = stores[calls % stores.length]
    if (!store) throw new Error('no database is open')
    return store
  }
  const store: Store = {
    put: (...call) => next().put(...call),
    get: (key) => next().get(key),
    delete: (key) => next().delete(key),
    add: (...call) => next().add(...call),
  }
  const passSeconds = (seconds: number) => {
    time += seconds * 1000
  }
  return { store, passSeconds }
}

for (const { name, run } of storeContract) test(`the store of two instances ${name}`, () => run(storeOfTwo))
