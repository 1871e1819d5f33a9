import { createAuth } from '@doorpost/server'
import { scalekit } from '@doorpost/server/scalekit'
import { sessions } from './sessions'

export const auth = createAuth({
  sessions,
  provider: scalekit(),
  pages: { confirmLink: '/login/confirm' },
  // The safe way is the default; the other one is there to be tried.
  link: { binding: process.env.DEMO_BINDING === 'any-browser' ? 'any-browser' : 'same-browser' },
  // Test runs sign in the same address over and over.
  ...(process.env.DEMO_LIMITS === 'off' && { limits: false }),
})
