/**
 * Opens the database when the server starts, and ends the server where that fails: two on one directory should not find
 * it out at the first sign-in. A Redis that is away is only told: it may come back. Nobody waits for either here, since
 * the first page needs none.
 */
export async function register(): Promise<void> {
  // In this form the bundler leaves the database out of what it also builds for the edge runtime.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { database } = await import('./lib/database/database')
    // It has said so itself.
    database().catch(() => process.exit(1))
    const { REDIS_URL } = process.env
    if (REDIS_URL) await (await import('./lib/redis/redis')).openedRedis(REDIS_URL)
  }
}
