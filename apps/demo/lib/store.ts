import { postgresStore } from '@doorpost/server/postgres'
import { openedDatabase } from './database/database'

/** The kit's store, in the app's own database: what one instance of the app counts or ends, the others know. */
export const store = postgresStore(
  { query: async (text, values) => (await openedDatabase()).query(text, values) },
  { table: 'store_entries' },
)
