/**
 * Short-lived facts that a cookie cannot hold: how often a code was tried, which session was signed out,
 * the receipt of a sign-in that just happened. Values are opaque strings; every entry has a lifetime and may be
 * gone at any time after that. A rejected promise means that the store is down (`store_unavailable`).
 */
export interface Store {
  /** Stores a value, replacing an older one. */
  put(key: string, value: string, lifeSeconds: number): Promise<void>
  /** The value, or null if there is none or it has expired. */
  get(key: string): Promise<string | null>
  /** Removes a value, if there is one. */
  delete(key: string): Promise<void>
  /**
   * Atomically adds to a counter and returns the total. The first call sets the expiry; later calls don't extend it,
   * so a count ends a fixed time after it started. A count that is back at 0 may be removed: the next call begins it.
   */
  add(key: string, amount: number, lifeSeconds: number): Promise<Counter>
}

/** A counter in a {@link Store}, and the seconds until it expires. */
export interface Counter {
  /** The count so far. */
  readonly value: number
  /** Seconds until the count starts again; without a meaning for a count that is back at 0. */
  readonly expiresInSeconds: number
}
