import { type MemoryStore, memoryStore } from './memory-store'
import { createResilience, type Resilience } from './resilience'

const SYMBOL = Symbol.for('doorpost')
/** Changes with the shape of the shared data: two versions of this package may be in one process. */
const SHAPE = 'memory-4'

interface InFlight {
  readonly promise: Promise<unknown>
  /** Milliseconds of `performance.now()`. */
  joinableUntil: number
}

/** By the clock that they go by, then by name. There is one clock, except where a test moves its own. */
type ByClock<T> = WeakMap<() => number, Map<string, T>>

interface Shared {
  readonly memories: ByClock<MemoryStore>
  readonly resiliences: ByClock<Resilience>
  readonly inFlight: Map<string, InFlight>
}

/**
 * What all copies of this module share. Next.js loads a copy each for pages, route handlers, actions and the
 * proxy (three in one process, seen on 16), so a module-level map would be three maps.
 */
function shared(): Shared {
  const versions: Record<string, Shared> = Reflect.get(globalThis, SYMBOL) ?? {}
  Reflect.set(globalThis, SYMBOL, versions)
  versions[SHAPE] ??= { memories: new WeakMap(), resiliences: new WeakMap(), inFlight: new Map() }
  return versions[SHAPE]
}

/** The process's own memory store for one issuer, by one clock. */
export function sharedMemoryStore(issuer: string, now: () => number): MemoryStore {
  return heldBy(shared().memories, issuer, now, () => memoryStore({ now }))
}

/** What the process knows of the store of one issuer, by one clock. The first that asks sets the pause. */
export function sharedResilience(issuer: string, now: () => number, pauseMs?: number): Resilience {
  return heldBy(shared().resiliences, issuer, now, () => createResilience(now, pauseMs))
}

function heldBy<T>(held: ByClock<T>, name: string, now: () => number, make: () => T): T {
  const byName = held.get(now) ?? new Map<string, T>()
  held.set(now, byName)
  const one = byName.get(name) ?? make()
  byName.set(name, one)
  return one
}

/** Says for how long, from now on, work may be joined. */
export type JoinableFor = (milliseconds: number) => void

/**
 * Runs `work` once for all callers with the same key while it is running, as long as it may be joined: work that never
 * ends must not block later callers.
 */
export function oncePerKey<T>(key: string, work: (joinableFor: JoinableFor) => Promise<T>): Promise<T> {
  const { inFlight } = shared()
  const running = inFlight.get(key)
  // Every key is built from the issuer and the kind of work, so that one key always stands for one type.
  if (running && performance.now() < running.joinableUntil) return running.promise as Promise<T> // T23b
  const entry = { joinableUntil: Number.POSITIVE_INFINITY }
  const promise = work((milliseconds) => {
    entry.joinableUntil = performance.now() + milliseconds
  }).finally(() => {
    if (inFlight.get(key) === started) inFlight.delete(key)
  })
  const started: InFlight = Object.assign(entry, { promise })
  inFlight.set(key, started)
  return promise
}
