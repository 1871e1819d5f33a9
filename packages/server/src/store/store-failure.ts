/** What went wrong, in a word that holds nothing of a key or a value: messages and stacks of clients may hold both. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code: unknown = Reflect.get(error, 'code')
  if (typeof code === 'string' && /^\w+$/.test(code)) return code
  // Redis begins its errors with a code.
  return /^[A-Z]{3,}(?= )/.exec(error.message)?.[0] ?? error.name
}

/** A call of a store's engine failed. Names the engine, the operation and a code, and nothing of what was stored. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure'
  /** Such as `REDIS_LATE`, `REDIS_NOAUTH`, `POSTGRES_42P01` or `POSTGRES_ECONNREFUSED`. */
  readonly code: string

  constructor(engine: string, reason: string, message: string) {
    super(message)
    this.code = `${engine}_${reason}`.toUpperCase()
  }

  /** Says what an engine's client threw. The original is not kept as the cause: it may hold what was stored. */
  static from(engine: string, operation: string, error: unknown): StoreFailure {
    if (error instanceof StoreFailure) return error
    const reason = reasonOf(error)
    return new StoreFailure(engine, reason, `${engine} failed to ${operation}: ${reason}.`)
  }
}
