import type { AppMap } from '../app-map'

/** The layout of Scalekit's cookbook for Next.js. It has no sign-out of its own: name yours in a config file. */
export const cookbook: AppMap = {
  send: { path: '/api/auth/send-passwordless', fields: { email: '{email}' } },
  resend: { path: '/api/auth/resend-passwordless', fields: { authRequestId: '{flow}' } },
  verify: { path: '/api/auth/verify', fields: { code: '{code}', authRequestId: '{flow}' } },
  session: { path: '/dashboard' },
  protectedPage: { path: '/dashboard' },
  signInPage: { path: '/login', next: 'next' },
  flow: 'authRequestId',
  sessionCookies: ['session'],
}
