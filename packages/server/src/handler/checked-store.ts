import type { Store } from '../store/store'
import { AuthFailure } from './errors'

const RETRY_AFTER_SECONDS = 5

/** The store, with every rejection turned into `store_unavailable`. */
export function checkedStore(store: Store): Store {
  const checked = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch {
      throw new AuthFailure('store_unavailable', { retryAfterSeconds: RETRY_AFTER_SECONDS })
    }
  }
  return {
    put: (key, value, lifeSeconds) => checked(store.put(key, value, lifeSeconds)),
    get: (key) => checked(store.get(key)),
    take: (key) => checked(store.take(key)),
    add: (key, amount, lifeSeconds) => checked(store.add(key, amount, lifeSeconds)),
  }
}
