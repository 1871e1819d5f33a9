import { isRevocation } from './is-revocation'
import type { Store } from './store'

const made = new WeakSet<Store>()

/** Whether a store is one that {@link memoryStore} made. */
export const isMemoryStore = (store: Store): store is MemoryStore => made.has(store)

interface Entry {
  value: string
  readonly expiresAt: number
}

/** A {@link Store} that answers at once, since it waits for nobody. */
export interface MemoryStore extends Store {
  /** The same as `get`, without a promise: sessions are checked on every request. */
  peek(key: string): string | null
}

/** Options of {@link memoryStore}. */
export interface MemoryStoreOptions {
  /** Maximum number of entries, not counting sign-outs. When full, expired entries are removed first, then the oldest. @default 100000 */
  readonly maxEntries?: number
  /** The clock, in milliseconds since 1970. @default Date.now */
  readonly now?: () => number
}

/**
 * A {@link Store} in this process's memory: for a single server process, lost on restart. It has no timers: an expired
 * entry is removed when it is read, or by a later write. Sign-outs are kept until they expire.
 */
export function memoryStore({ maxEntries = 100_000, now = Date.now }: MemoryStoreOptions = {}): MemoryStore {
  const entries = new Map<string, Entry>()
  /** Never dropped before they expire, however many other entries there are. */
  const revocations = new Map<string, Entry>()
  const mapOf = (key: string) => (isRevocation(key) ? revocations : entries) // T16b
  let sweptAt = Number.NEGATIVE_INFINITY

  function live(key: string): Entry | null {
    const entry = mapOf(key).get(key)
    if (!entry) return null
    if (entry.expiresAt > now()) return entry
    mapOf(key).delete(key)
    return null
  }

  /** Removes expired entries; not often, because it looks at all of them. */
  function sweep(everyMs: number): void {
    if (now() < sweptAt + everyMs) return
    sweptAt = now()
    for (const map of [entries, revocations]) {
      for (const [key, { expiresAt }] of map) if (expiresAt <= sweptAt) map.delete(key)
    }
  }

  function keep(key: string, value: string, lifeSeconds: number): void {
    sweep(60_000)
    mapOf(key).delete(key)
    if (isRevocation(key)) {
      revocations.set(key, { value, expiresAt: now() + lifeSeconds * 1000 })
      return
    }
    if (entries.size >= maxEntries) sweep(1_000)
    if (entries.size >= maxEntries) {
      const [oldest] = entries.keys()
      if (oldest !== undefined) entries.delete(oldest)
    }
    entries.set(key, { value, expiresAt: now() + lifeSeconds * 1000 })
  }

  const peek = (key: string) => live(key)?.value ?? null

  const store: MemoryStore = {
    peek,
    async put(key, value, lifeSeconds) {
      keep(key, value, lifeSeconds)
    },
    async get(key) {
      return peek(key)
    },
    async delete(key) {
      mapOf(key).delete(key)
    },
    async add(key, amount, lifeSeconds) {
      const entry = live(key)
      const value = (entry ? Number(entry.value) : 0) + amount
      const expiresAt = entry?.expiresAt ?? now() + lifeSeconds * 1000
      // What was given back says no more than nothing would, for as long as 35 days.
      if (value === 0) mapOf(key).delete(key)
      else if (entry) entry.value = String(value)
      else keep(key, String(value), lifeSeconds)
      return { value, expiresInSeconds: Math.max(0, Math.ceil((expiresAt - now()) / 1000)) }
    },
  }
  made.add(store)
  return store
}
