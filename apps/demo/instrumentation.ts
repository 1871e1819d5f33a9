/** Opens the database when the server starts. Nobody waits for it here, since the first page needs none. */
export async function register(): Promise<void> {
  // In this form the bundler leaves the database out of what it also builds for the edge runtime.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { database } = await import('./lib/database/database')
    // It has said so itself, and the next visitor tries again.
    database().catch(() => undefined)
  }
}
