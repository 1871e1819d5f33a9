import { type Missed, merge } from './missed'

/** What a store has missed, by key, until it is back. */
export interface Journal {
  /** How many keys it has missed something of. */
  size(): number
  /** What is known of a key, or null if there is nothing, or no longer. */
  peek(key: string): Missed | null
  /** The keys that have waited longest. */
  oldest(count: number): readonly string[]
  /** Adds what happened last to a key. */
  note(key: string, missed: Missed): void
  /** The same, to write it to the store: it no longer waits. */
  take(key: string): Missed | null
  /** What waits is not to be written any more. */
  drop(key: string): void
  /** What was taken is in the store, or at least no longer ours to write. */
  forget(key: string): void
  /** What was taken, or some of it, waits again. What happened meanwhile comes after it. */
  putBack(key: string, missed: Missed): void
  /** What the store does not have yet, as far as is known: what waits, and what is being written. */
  unsaved(key: string): Missed | null
  /** How many keys did not fit, since this was asked last. */
  takeDropped(): number
}

/** About three megabytes. */
const MAX_KEYS = 10_000

/** A {@link Journal} of bounded size: when it is full, what has waited longest is dropped, which is also over first. */
export function createJournal(now: () => number, maxKeys = MAX_KEYS): Journal {
  const waiting = new Map<string, Missed>()
  const taken = new Map<string, Missed>()
  let dropped = 0

  function alive(key: string): Missed | null {
    const missed = waiting.get(key)
    return missed && missed.endsAt > now() ? missed : null
  }

  function keep(key: string, missed: Missed | null): void {
    if (!missed) {
      waiting.delete(key)
      return
    }
    const [first] = waiting.size >= maxKeys && !waiting.has(key) ? waiting.keys() : []
    if (first !== undefined) {
      waiting.delete(first)
      dropped += 1
    }
    waiting.set(key, missed)
  }

  return {
    size: () => waiting.size,
    peek: alive,
    oldest: (count) => Array.from(waiting.keys()).slice(0, count),
    note: (key, missed) => keep(key, merge(alive(key), missed)),
    take(key) {
      const missed = alive(key)
      waiting.delete(key)
      if (missed) taken.set(key, missed)
      return missed
    },
    drop: (key) => void waiting.delete(key),
    forget: (key) => void taken.delete(key),
    unsaved(key) {
      const [older, newer] = [taken.get(key) ?? null, alive(key)]
      return newer ? merge(older, newer) : older
    },
    putBack(key, missed) {
      taken.delete(key)
      const newer = alive(key)
      keep(key, newer ? merge(missed, newer) : missed)
    },
    takeDropped() {
      const count = dropped
      dropped = 0
      return count
    },
  }
}
