import type { Store } from '../store/store'
import type { Telemetry } from './telemetry'

const noMore = () => ({})

/** The store, each of its calls as a span, if there is telemetry. Neither keys nor values are said. */
export function tracedStore(store: Store, telemetry: Telemetry | undefined): Store {
  if (!telemetry) return store
  const traced = <T>(operation: string, call: () => Promise<T>) =>
    telemetry.span({ part: 'store', operation }, call, noMore)
  return {
    put: (key, value, lifeSeconds) => traced('put', () => store.put(key, value, lifeSeconds)),
    get: (key) => traced('get', () => store.get(key)),
    delete: (key) => traced('delete', () => store.delete(key)),
    add: (key, amount, lifeSeconds) => traced('add', () => store.add(key, amount, lifeSeconds)),
  }
}
