import { createAuth } from '@doorpost/server'
import { scalekit } from '@doorpost/server/scalekit'
import { createSessions } from '@doorpost/server/session'

export const sessions = createSessions()
export const auth = createAuth({ sessions, provider: scalekit() })
