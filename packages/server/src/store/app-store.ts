import { isMemoryStore } from './memory-store'
import { originStore } from './origin-store'
import type { OutageListener } from './outage'
import { originalOf, overResilience } from './resilient-store'
import { sharedResilience } from './shared-memory'
import type { Store } from './store'

/**
 * The app's store as one origin uses it: it goes on while the store is down. All copies of this module in a process share
 * what they know of it. A memory store is never down.
 */
export function appStore(given: Store, origin: string, now: () => number, listener: OutageListener): Store {
  if (isMemoryStore(given)) return originStore(given, origin)
  const { store, options } = originalOf(given) ?? { store: given, options: {} }
  const resilience = sharedResilience(origin, now, options.pauseMs)
  return overResilience(originStore(store, origin), resilience, now, listener, options.timeoutMs)
}
