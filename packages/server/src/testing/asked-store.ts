import type { Store } from '../store/store'

/** A store whose every call goes through `ask`, which may answer for it, fail, or be late. */
export const askedStore = (inner: Store, ask: <T>(work: () => Promise<T>) => Promise<T>): Store => ({
  put: (...values) => ask(() => inner.put(...values)),
  get: (key) => ask(() => inner.get(key)),
  delete: (key) => ask(() => inner.delete(key)),
  add: (...values) => ask(() => inner.add(...values)),
})
