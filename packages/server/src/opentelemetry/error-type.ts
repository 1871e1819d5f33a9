/** What the conventions say where no other value fits. */
const OTHER = '_OTHER'

/** A wrapper says less than what it wraps: a store that did not respond, and why. */
const causeOf = (error: Error): unknown => (error.cause instanceof Error ? error.cause : error)

/**
 * The `error.type` of what was thrown: its code or its class, as the conventions ask, if that is a single word. A message
 * may hold an address, a key or a password.
 */
export function errorTypeOf(thrown: unknown): string {
  const error = thrown instanceof Error ? causeOf(thrown) : thrown
  if (!(error instanceof Error)) return OTHER
  const code: unknown = Reflect.get(error, 'code')
  if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,40}$/.test(code)) return code
  return /^[A-Z]\w{0,40}$/i.test(error.name) ? error.name : OTHER // T19b
}
