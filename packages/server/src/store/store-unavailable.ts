/** The store, or the app's own `isRevoked`, did not respond: the answer is unknown. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'

  constructor(cause: unknown) {
    super('the store did not respond', { cause })
  }
}

/** The same, of the app's own `isRevoked`. */
export class AppUnavailable extends StoreUnavailable {}
