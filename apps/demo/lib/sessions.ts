import { createSessions } from '@doorpost/server/session'
import { database } from './database/database'
import { store } from './store'
import { findUser } from './users'

/** What a session says besides who it is. */
export type Claims = {
  /** How the visitor proved the address. Sessions from before it was kept have none. */
  readonly method?: 'code' | 'link'
}

export const sessions = createSessions<Claims>({
  store,
  // Ends the sessions of a user who was blocked or deleted meanwhile.
  isRevoked: async ({ subject }) => (await findUser(await database(), subject)) === null,
})
