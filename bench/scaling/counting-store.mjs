/** A store that counts its calls, and can take back what was written through it. */
export function countingStore(store) {
  let calls = 0
  const written = new Set()
  const count = (work, key) => {
    calls += 1
    if (key !== undefined) written.add(key)
    return work
  }
  return {
    store: {
      put: (key, ...rest) => count(store.put(key, ...rest), key),
      add: (key, ...rest) => count(store.add(key, ...rest), key),
      delete: (key) => count(store.delete(key)),
      get: (key) => count(store.get(key)),
    },
    /** Removes what came on top of the population, so that it stays as large as it is called. */
    async restore() {
      await Promise.all([...written].map((key) => store.delete(key)))
      written.clear()
    },
    async callsOf(work) {
      const before = calls
      await work()
      return calls - before
    },
  }
}
