import { createSessions } from '@doorpost/server/session'

export const sessions = createSessions()
