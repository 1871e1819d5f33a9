import type { Telemetry } from '../telemetry/telemetry'
import { tracedStore } from '../telemetry/traced-store'
import { isMemoryStore } from './memory-store'
import { originStore } from './origin-store'
import type { OutageListener } from './outage'
import { originalOf, overResilience } from './resilient-store'
import { sharedResilience } from './shared-memory'
import type { Store } from './store'

/** What {@link appStore} needs to know. */
export interface AppStoreOptions {
  readonly origin: string
  readonly now: () => number
  /** Hears of outages. */
  readonly listener: OutageListener
  /** Where spans of its calls go, if anywhere. */
  readonly telemetry?: Telemetry | undefined
}

/**
 * The app's store as one origin uses it: it goes on while the store is down. All copies of this module in a process share
 * what they know of it. A memory store is never down. Spans are of the store's own calls, not of what stands in for it.
 */
export function appStore(given: Store, { origin, now, listener, telemetry }: AppStoreOptions): Store {
  const ownOf = (store: Store) => tracedStore(originStore(store, origin), telemetry)
  if (isMemoryStore(given)) return ownOf(given)
  const { store, options } = originalOf(given) ?? { store: given, options: {} }
  const resilience = sharedResilience(origin, now, options.pauseMs)
  return overResilience(ownOf(store), resilience, now, listener, options.timeoutMs)
}

/**
 * The same without anything in its place while it is down: for what may then be lost, and must not push out of this
 * process's memory what may not.
 */
export const plainStore = (given: Store, origin: string): Store =>
  originStore(originalOf(given)?.store ?? given, origin)
