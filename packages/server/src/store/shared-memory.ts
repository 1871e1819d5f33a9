import { memoryStore } from './memory-store'
import type { Store } from './store'

const SYMBOL = Symbol.for('doorpost')

interface Shared {
  readonly stores: Map<string, Store>
  readonly inFlight: Map<string, Promise<unknown>>
}

function isShared(value: unknown): value is Shared {
  return typeof value === 'object' && value !== null && 'stores' in value && 'inFlight' in value
}

/**
 * What all copies of this module share. Next.js loads a copy each for pages, route handlers, actions and the
 * proxy (three in one process, seen on 16), so a module-level map would be three maps.
 */
function shared(): Shared {
  const current: unknown = Reflect.get(globalThis, SYMBOL)
  if (isShared(current)) return current
  const fresh: Shared = { stores: new Map(), inFlight: new Map() }
  Reflect.set(globalThis, SYMBOL, fresh)
  return fresh
}

/** The process's own memory store for one issuer. */
export function sharedMemoryStore(issuer: string): Store {
  const { stores } = shared()
  const store = stores.get(issuer) ?? memoryStore()
  stores.set(issuer, store)
  return store
}

/** Runs `work` once for all callers that ask under the same key while it is under way. */
export function oncePerKey<T>(key: string, work: () => Promise<T>): Promise<T> {
  const { inFlight } = shared()
  const running = inFlight.get(key)
  // Every key is built from the issuer and the kind of work, so that one key always stands for one type.
  if (running) return running as Promise<T>
  const started = work().finally(() => inFlight.delete(key))
  inFlight.set(key, started)
  return started
}
