import { postgresStore } from '@doorpost/server/postgres'
import { redisStore } from '@doorpost/server/redis'
import { openedDatabase } from './database/database'
import { openedRedis } from './redis/redis'

const { REDIS_URL } = process.env

/** What one instance of the app counts or ends, the others know: the kit's store, on Redis or in the app's own database. */
export const store = REDIS_URL
  ? redisStore({ sendCommand: async (command) => (await openedRedis(REDIS_URL)).sendCommand(command) })
  : postgresStore(
      { query: async (text, values) => (await openedDatabase()).query(text, values) },
      { table: 'store_entries' },
    )
