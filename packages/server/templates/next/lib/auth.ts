import { createAuth } from '@doorpost/server'
import { scalekit } from '@doorpost/server/scalekit'
import { sessions } from './sessions'

export const auth = createAuth({ sessions, provider: scalekit() })
