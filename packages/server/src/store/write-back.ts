import type { MemoryStore } from './memory-store'
import type { Store } from './store'

/** Values that must reach the store sooner or later. */
export interface WriteBack {
  /** Stores a value. If that fails it rejects, keeps the value here, and tries again until it expires. */
  put(key: string, value: string, lifeSeconds: number): Promise<void>
  /** The value that waits in this process or was saved by it a moment ago, if any. */
  peek(key: string): string | null
}

interface Waiting {
  readonly value: string
  /** Milliseconds since 1970. */
  readonly endsAt: number
}

const RETRY_MS = 2_000
const MAX_WAITING = 10_000

/** What {@link createWriteBack} writes to. */
export interface WriteBackStores {
  readonly store: () => Store
  /** This process's own memory: all copies of this module see what waits in one of them. */
  readonly local: () => MemoryStore
  /** For how long this process still knows what it saved: the store may be down by the time it is asked. */
  readonly keptSeconds: number
}

/** A {@link WriteBack} for one store. Its timer runs only while something waits, and keeps no process alive. */
export function createWriteBack({ store, local, keptSeconds }: WriteBackStores, now: () => number): WriteBack {
  const waiting = new Map<string, Waiting>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function schedule(): void {
    timer ??= setTimeout(() => {
      timer = undefined
      void flush()
    }, RETRY_MS)
    // Edge runtimes have timers without it.
    timer.unref?.()
  }

  async function saved(key: string, value: string, lifeSeconds: number): Promise<void> {
    waiting.delete(key)
    await local().put(key, value, Math.min(lifeSeconds, keptSeconds)) // T16c
  }

  async function flush(): Promise<void> {
    for (const [key, entry] of waiting) {
      const { value, endsAt } = entry
      const lifeSeconds = Math.ceil((endsAt - now()) / 1000)
      if (lifeSeconds > 0) {
        const isSaved = await store()
          .put(key, value, lifeSeconds)
          .then(() => true)
          .catch(() => false)
        if (!isSaved) return schedule()
      }
      // Another value may have come meanwhile, and wait in its place.
      if (waiting.get(key) === entry) await saved(key, value, lifeSeconds) // T16e
    }
  }

  return {
    peek: (key) => local().peek(key),
    async put(key, value, lifeSeconds) {
      try {
        await store().put(key, value, lifeSeconds)
        await saved(key, value, lifeSeconds)
      } catch (error) {
        await local().put(key, value, lifeSeconds)
        const [oldest] = waiting.size >= MAX_WAITING ? waiting.keys() : []
        if (oldest !== undefined) waiting.delete(oldest)
        waiting.set(key, { value, endsAt: now() + lifeSeconds * 1000 })
        schedule()
        throw error
      }
    },
  }
}
