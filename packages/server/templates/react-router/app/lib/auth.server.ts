import { createAuth } from '@doorpost/server'
import { scalekit } from '@doorpost/server/scalekit'
import { sessions } from './sessions.server'

export const auth = createAuth({ sessions, provider: scalekit() })
