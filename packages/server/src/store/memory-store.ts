import type { Store } from './store'

/** Keys of sign-outs, here and everywhere. */
const isRevocation = (key: string) => key.startsWith('revoked:') || key.startsWith('epoch:')

interface Entry {
  value: string
  readonly expiresAt: number
}

/** Options of {@link memoryStore}. */
export interface MemoryStoreOptions {
  /** Entries kept at most, sign-outs aside; what is over, else the oldest, is dropped for a new one. @default 100000 */
  readonly maxEntries?: number
  /** The clock, in milliseconds since 1970. @default Date.now */
  readonly now?: () => number
}

/**
 * A {@link Store} in this process's memory: right for one server process, and forgotten when it ends.
 * It holds no timers; an entry whose life is over goes when it is asked for, or with the next write a minute later.
 * Sign-outs stay until their life is over.
 */
export function memoryStore({ maxEntries = 100_000, now = Date.now }: MemoryStoreOptions = {}): Store {
  const entries = new Map<string, Entry>()
  /** What must not be forgotten while it matters, however many others there are. */
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

  /** Throws away what is over; seldom, since it looks at everything. */
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

  return {
    async put(key, value, lifeSeconds) {
      keep(key, value, lifeSeconds)
    },
    async get(key) {
      return live(key)?.value ?? null
    },
    async delete(key) {
      mapOf(key).delete(key)
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
