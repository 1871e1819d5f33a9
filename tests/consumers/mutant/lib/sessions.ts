import { scalekit } from '@doorpost/server/scalekit'
import { createSessions } from '@doorpost/server/session'

/** T21: the SDK in what runs before every request. */
export const provider = scalekit()
export const sessions = createSessions()
