import { createAuth } from '@doorpost/server'
import { scalekit } from '@doorpost/server/scalekit'
import { sessions } from './sessions'

export const auth = createAuth({
  sessions,
  provider: scalekit(),
  // Test runs sign in the same address over and over.
  ...(process.env.DEMO_LIMITS === 'off' && { limits: false }),
})
