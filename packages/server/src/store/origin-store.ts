import { plainHash } from '../config/keys'
import type { Store } from './store'

const PREFIX_BYTES = 6

/**
 * The app's store as one origin uses it: every key begins with a short hash of the origin, so that several apps, or staging
 * and production, can share a store without acting on each other.
 */
export function originStore(store: Store, origin: string): Store {
  const prefix = plainHash(origin, PREFIX_BYTES)
  const keyOf = async (key: string) => `${await prefix}:${key}` // T36c
  return {
    put: async (key, value, lifeSeconds) => store.put(await keyOf(key), value, lifeSeconds),
    get: async (key) => store.get(await keyOf(key)),
    delete: async (key) => store.delete(await keyOf(key)),
    add: async (key, amount, lifeSeconds) => store.add(await keyOf(key), amount, lifeSeconds),
  }
}
