import { createSessions } from '@doorpost/server/session'
import { database } from './database/database'
import { store } from './store'
import { findUser } from './users'

export const sessions = createSessions({
  store,
  // Ends the sessions of a user who was blocked or deleted meanwhile.
  isRevoked: async ({ subject }) => (await findUser(await database(), subject)) === null,
})
