/** The command was called wrongly or cannot run here. The message says what to change; `doorpost` exits with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
