import type { SignInStart } from '@doorpost/react'

/** What `getSignInStart` returns to an example: an email was sent, and the page waits for its code. */
export const start: SignInStart = {
  next: '/dashboard',
  pending: {
    flow: 'flow-1',
    email: 'ada@gmail.com',
    delivery: 'code_and_link',
    codeLength: 6,
    codeAlphabet: 'numeric',
    expiresInSeconds: 600,
    resendAfterSeconds: 30,
    attemptsLeft: 5,
  },
}
