import type { Store } from './store'

/** The store could not be asked: nobody knows what it holds. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'

  constructor(cause: unknown) {
    super('the store could not be asked', { cause })
  }
}

/** The store, with every way to fail turned into {@link StoreUnavailable}. */
export function checkedStore(store: Store): Store {
  // A function, since a client may also throw before there is a promise.
  const checked = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw new StoreUnavailable(error)
    }
  }
  return {
    put: (key, value, lifeSeconds) => checked(() => store.put(key, value, lifeSeconds)),
    get: (key) => checked(() => store.get(key)),
    delete: (key) => checked(() => store.delete(key)),
    add: (key, amount, lifeSeconds) => checked(() => store.add(key, amount, lifeSeconds)),
  }
}
