import { createSessions } from '@doorpost/server/session'

export const sessions = createSessions({ basePath: '/app/api/auth', signInPath: '/app/login' })
