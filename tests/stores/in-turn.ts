import type { Store } from '@doorpost/server'

/** The same store as several processes have it: each with its own connections, one after the other. */
export function inTurn(stores: readonly Store[]): Store {
  let calls = 0
  const next = (): Store => {
    calls += 1
    const store = stores[calls % stores.length]
    if (!store) throw new Error('there is no store')
    return store
  }
  return {
    put: (...call) => next().put(...call),
    get: (key) => next().get(key),
    delete: (key) => next().delete(key),
    add: (...call) => next().add(...call),
  }
}
