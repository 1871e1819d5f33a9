import type { Store } from './store'

interface Entry {
  value: string
  readonly expiresAt: number
}

/** Options of {@link memoryStore}. */
export interface MemoryStoreOptions {
  /** Entries kept at most; what is over, else the oldest, is dropped for a new one. @default 100000 */
  readonly maxEntries?: number
  /** The clock, in milliseconds since 1970. @default Date.now */
  readonly now?: () => number
}

/**
 * A {@link Store} in this process's memory: right for one server process, and forgotten when it ends.
 * It holds no timers; an entry whose life is over goes when it is asked for or when room is needed.
 */
export function memoryStore({ maxEntries = 100_000, now = Date.now }: MemoryStoreOptions = {}): Store {
  const entries = new Map<string, Entry>()
  let sweptAt = Number.NEGATIVE_INFINITY

  function live(key: string): Entry | null {
    const entry = entries.get(key)
    if (!entry) return null
    if (entry.expiresAt > now()) return entry
    entries.delete(key)
    return null
  }

  /** Throws away what is over; at most once a second, since it looks at everything. */
  function sweep(): void {
    if (now() < sweptAt + 1_000) return
    sweptAt = now()
    for (const [key, { expiresAt }] of entries) if (expiresAt <= sweptAt) entries.delete(key)
  }

  function keep(key: string, value: string, lifeSeconds: number): void {
    entries.delete(key)
    if (entries.size >= maxEntries) sweep()
    if (entries.size >= maxEntries) {
      const [oldest] = entries.keys()
      if (oldest !== undefined) entries.delete(oldest)
    }
    entries.set(key, { value, expiresAt: now() + lifeSeconds * 1000 })
  }

  return {
    async put(key, value, lifeSeconds) {
      keep(key, value, lifeSeconds)
    },
    async get(key) {
      return live(key)?.value ?? null
    },
    async delete(key) {
      entries.delete(key)
    },
    async add(key, amount, lifeSeconds) {
      const entry = live(key)
      const value = (entry ? Number(entry.value) : 0) + amount
      if (entry) entry.value = String(value)
      else keep(key, String(value), lifeSeconds)
      const expiresAt = entry?.expiresAt ?? now() + lifeSeconds * 1000
      return { value, expiresInSeconds: Math.max(0, Math.ceil((expiresAt - now()) / 1000)) }
    },
  }
}
