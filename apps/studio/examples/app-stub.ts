import type { SignInStart } from '@doorpost/react'

/** Stands for what `getSignInStart` told an example's page: a mail was sent, its code is waited for. */
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
