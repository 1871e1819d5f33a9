import { createAuth } from '@doorpost/server'
import { mailVariables } from '@doorpost/server/mail'
import { scalekit } from '@doorpost/server/scalekit'
import { database } from './database/database'
import { markSignedOut, rememberDevice } from './devices'
import { sessions } from './sessions'
import { noteSession, noteStep } from './sign-ins'
import { signInUser } from './users'
import { languageOfRequest } from './visitor-language'

const brand = { name: 'Doorpost', logo: '/logo.svg' }

export const auth = createAuth({
  sessions,
  provider: scalekit(),
  brand,
  pages: { confirmLink: '/login/confirm' },
  // None unless there are some in front of it: with one too many, a visitor could choose an address.
  trustedProxyHops: Number(process.env.DEMO_PROXY_HOPS || 0),
  // The safe way is the default; the other one is there to be tried.
  link: { binding: process.env.DEMO_BINDING === 'any-browser' ? 'any-browser' : 'same-browser' },
  // The email is in the language of the page that asked for it.
  templateVariables: ({ locale, purpose, email, request }) =>
    mailVariables({ locale: locale ?? languageOfRequest(request.headers), purpose, email, request, brand }),
  async onSignIn({ email, method }) {
    const user = await signInUser(await database(), email)
    return user ? { subject: user.id, claims: { method } } : 'deny'
  },
  async onEvent(event) {
    switch (event.type) {
      case 'sent':
      case 'resent':
      case 'verified':
        return noteStep(await database(), event)
      case 'session_issued':
        await rememberDevice(await database(), event)
        return noteSession(await database(), event)
      case 'session_revoked':
        return markSignedOut(await database(), event)
    }
  },
  // Test runs sign in the same address over and over.
  ...(process.env.DEMO_LIMITS === 'off' && { limits: false }),
})
