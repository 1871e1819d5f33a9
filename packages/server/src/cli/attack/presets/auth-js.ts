import type { AppMap } from '../app-map'

/** Auth.js (next-auth 5) with an email provider that is named `email`. */
export const authJs: AppMap = {
  send: {
    path: '/api/auth/signin/email',
    encoding: 'form',
    fields: { email: '{email}', callbackUrl: '{next}', csrfToken: '{csrf}', json: 'true' },
  },
  signOut: { path: '/api/auth/signout', encoding: 'form', fields: { csrfToken: '{csrf}' } },
  session: { path: '/api/auth/session', email: 'user.email' },
  protectedPage: { path: '/dashboard' },
  signInPage: { path: '/api/auth/signin', next: 'callbackUrl' },
  csrf: { path: '/api/auth/csrf', token: 'csrfToken' },
  sessionCookies: ['*authjs.session-token', '*next-auth.session-token'],
}
