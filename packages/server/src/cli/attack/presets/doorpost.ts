import type { AppMap } from '../app-map'

/** An app that mounts Doorpost with its defaults. */
export const doorpost: AppMap = {
  send: { path: '/api/auth/send', fields: { email: '{email}', next: '{next}' } },
  resend: { path: '/api/auth/resend', fields: { flow: '{flow}' } },
  verify: { path: '/api/auth/verify', fields: { code: '{code}', flow: '{flow}' } },
  signOut: { path: '/api/auth/sign-out' },
  session: { path: '/api/auth/session', email: 'session.email' },
  protectedPage: { path: '/dashboard' },
  signInPage: { path: '/login', next: 'next' },
  flow: 'pending.flow',
  sessionCookies: ['*session'],
  headers: { 'doorpost-request': '1' },
  skip: {
    'mail-bomb-tags': 'while emails stay on this machine, Doorpost counts tags apart, so that tests can use them.',
  },
}
