/**
 * Short-lived facts that a cookie cannot hold: how often a code was tried, which session was signed out,
 * the receipt of a sign-in that just happened. Values are opaque text; every entry has a life and may be
 * gone at any time after it. A rejected promise means that the store cannot be asked (`store_unavailable`).
 */
export interface Store {
  /** Keeps a value, replacing an older one. */
  put(key: string, value: string, lifeSeconds: number): Promise<void>
  /** The value, or null when there is none or its life is over. */
  get(key: string): Promise<string | null>
  /** Removes a value; one that is not there is fine. */
  delete(key: string): Promise<void>
  /**
   * Adds to a number atomically and returns the sum. The first call starts the life and later calls keep it,
   * so that a count ends a fixed time after it began.
   */
  add(key: string, amount: number, lifeSeconds: number): Promise<Counter>
}

/** A number in a {@link Store} and the rest of its life. */
export interface Counter {
  readonly value: number
  readonly expiresInSeconds: number
}
