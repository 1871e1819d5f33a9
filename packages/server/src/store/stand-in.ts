import { isEnd } from '../limits/places'
import { createDoubts, type Doubts } from './doubts'
import { createJournal, type Journal } from './journal'
import { type MemoryStore, memoryStore } from './memory-store'
import type { MissedCount } from './missed'
import type { Counter, Store } from './store'

/** This process's own memory, in place of a store that is down. What it does is noted, for the store to make up for. */
export interface StandIn extends Store {
  /** What the store has missed. */
  readonly journal: Journal
  /** Counts an addition that the store has not answered, and may have counted: it is not noted. */
  addInDoubt(key: string, amount: number, lifeSeconds: number): Promise<Counter>
  /** Notes that the store has not answered when it was told what it missed, and may know it all the same. */
  doubt(key: string, missed: MissedCount): void
  /** Takes an addition back that the store has not answered; null if there was none. */
  takeBack(key: string, amount: number, lifeSeconds: number): Promise<Counter> | null
  /** Learns what the store answered to `get`. */
  sawValue(key: string, value: string | null): void
  /** Learns what the store answered to `add`. */
  sawCount(key: string, counter: Counter): void
  /** Learns that the store has a value, or none any more. */
  sawPut(key: string, value: string, lifeSeconds: number): void
  sawDelete(key: string): void
}

/** Longer than anything that is read again under a key of its own: none is noted for keys that nobody has. */
const UNKNOWN_LIFE_SECONDS = 86_400
const LONGEST_PLACE_SECONDS = 31 * 86_400
/** A receipt lives for a minute. */
const TEXT_LIFE_SECONDS = 60

/** The life of a value that was only read, since the store does not tell it. A place of a limit holds its own end. */
function lifeOf(value: string, nowMs: number): number {
  if (!/^-?\d+$/.test(value)) return TEXT_LIFE_SECONDS
  const rest = Number(value) - nowMs / 1000
  return rest > 0 && rest <= LONGEST_PLACE_SECONDS ? rest : UNKNOWN_LIFE_SECONDS
}

/** A {@link StandIn} by one clock. */
export function createStandIn(now: () => number): StandIn {
  const memory: MemoryStore = memoryStore({ now })
  const journal = createJournal(now)
  const doubts: Doubts = createDoubts(now)
  const endOf = (lifeSeconds: number) => now() + lifeSeconds * 1000

  /** What the store has, and what it does not know yet. */
  function learn(key: string, value: string | null, lifeSeconds: number): void {
    const missed = journal.unsaved(key)
    if (missed?.kind === 'put' || missed?.isDeleted) return
    const known = missed ? String(Number(value ?? 0) + missed.amount) : value
    // A store that reads and does not add would otherwise let every count begin anew.
    if (doubts.has(key) && Number(known ?? 0) < Number(memory.peek(key) ?? 0)) return // T08i
    // A value that was only read keeps the life that is known of it.
    if (known === memory.peek(key)) return
    void (known === null || known === '0' ? memory.delete(key) : memory.put(key, known, lifeSeconds))
  }

  return {
    journal,
    get: (key) => memory.get(key),
    async put(key, value, lifeSeconds) {
      await memory.put(key, value, lifeSeconds)
      journal.note(key, { kind: 'put', value, endsAt: endOf(lifeSeconds) })
    },
    async add(key, amount, lifeSeconds) {
      const counter = await memory.add(key, amount, lifeSeconds)
      // A place that is taken already is given back at once: the store need not know.
      if (isEnd(amount) && counter.value !== amount) doubts.add(key, amount, endOf(counter.expiresInSeconds))
      else journal.note(key, { kind: 'count', isDeleted: false, amount, endsAt: endOf(counter.expiresInSeconds) })
      return counter
    },
    async delete(key) {
      // Nothing is added: this tells how long there would be something to delete.
      const [value, counting] = [memory.peek(key), memory.add(key, 0, UNKNOWN_LIFE_SECONDS)]
      await memory.delete(key)
      const { expiresInSeconds } = await counting
      const missed = journal.peek(key)
      const isUnknownToStore = missed?.kind === 'count' && !missed.isDeleted && String(missed.amount) === value
      if (isUnknownToStore) journal.drop(key)
      else journal.note(key, { kind: 'count', isDeleted: true, amount: 0, endsAt: endOf(expiresInSeconds) })
    },
    async addInDoubt(key, amount, lifeSeconds) {
      const counter = await memory.add(key, amount, lifeSeconds)
      doubts.add(key, amount, endOf(counter.expiresInSeconds))
      return counter
    },
    doubt(key, { amount, endsAt }) {
      journal.forget(key)
      doubts.add(key, amount, endsAt)
    },
    takeBack: (key, amount, lifeSeconds) =>
      doubts.takesBack(key, amount) ? memory.add(key, amount, lifeSeconds) : null,
    sawValue: (key, value) => learn(key, value, value === null ? UNKNOWN_LIFE_SECONDS : lifeOf(value, now())),
    sawCount: (key, { value, expiresInSeconds }) => learn(key, String(value), expiresInSeconds),
    sawPut: (key, value, lifeSeconds) => void memory.put(key, value, lifeSeconds),
    sawDelete: (key) => void memory.delete(key),
  }
}
