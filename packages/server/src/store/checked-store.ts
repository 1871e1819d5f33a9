import { LATE, withDeadline } from '../config/deadline'
import type { Store } from './store'
import { StoreUnavailable } from './store-unavailable'

/** The store did not respond in time. */
class StoreLate extends Error {
  override readonly name = 'no answer in time'
}

/** The store, with every way to fail, silence among them, turned into {@link StoreUnavailable} and told. */
export function checkedStore(store: Store, limitMs: number, onFailure: (cause: unknown) => void): Store {
  const checked = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      // An async function, since a client may also throw before there is a promise.
      const answer = await withDeadline((async () => work())(), limitMs) // T23
      if (answer === LATE) throw new StoreLate()
      return answer
    } catch (error) {
      onFailure(error)
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
