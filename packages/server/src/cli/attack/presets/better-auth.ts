import type { AppMap } from '../app-map'

/** better-auth with its plugin `emailOTP`. For `magicLink`, replace `send` in a config file. */
export const betterAuth: AppMap = {
  send: { path: '/api/auth/email-otp/send-verification-otp', fields: { email: '{email}', type: 'sign-in' } },
  verify: { path: '/api/auth/sign-in/email-otp', fields: { email: '{email}', otp: '{code}' } },
  signOut: { path: '/api/auth/sign-out' },
  session: { path: '/api/auth/get-session', email: 'user.email' },
  protectedPage: { path: '/dashboard' },
  signInPage: { path: '/sign-in', next: 'next' },
  sessionCookies: ['*better-auth.session_token'],
}
