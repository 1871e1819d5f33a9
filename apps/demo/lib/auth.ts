import { createAuth } from '@doorpost/server'
import { scalekit } from '@doorpost/server/scalekit'
import { database } from './database/database'
import { markSignedOut, rememberDevice } from './devices'
import { sessions } from './sessions'
import { signInUser } from './users'
import { languageOfRequest } from './visitor-language'

export const auth = createAuth({
  sessions,
  provider: scalekit(),
  pages: { confirmLink: '/login/confirm' },
  // The safe way is the default; the other one is there to be tried.
  link: { binding: process.env.DEMO_BINDING === 'any-browser' ? 'any-browser' : 'same-browser' },
  // The email is in the language of the page that asked for it.
  templateVariables: ({ request }) => ({ locale: languageOfRequest(request.headers), app_name: 'Doorpost' }),
  async onSignIn({ email }) {
    const user = await signInUser(await database(), email)
    return user ? { subject: user.id } : 'deny'
  },
  async onEvent(event) {
    if (event.type === 'session_issued') await rememberDevice(await database(), event)
    if (event.type === 'session_revoked') await markSignedOut(await database(), event)
  },
  // Test runs sign in the same address over and over.
  ...(process.env.DEMO_LIMITS === 'off' && { limits: false }),
})
