import type { Pending, Session } from '@doorpost/server/contract'

/** A pending sign-in as a server would send it, with anything replaced. */
export const fakePending = (changes: Partial<Pending> = {}): Pending => ({
  flow: 'flow-1',
  email: 'ada@example.com',
  delivery: 'code_and_link',
  codeLength: 6,
  codeAlphabet: 'numeric',
  expiresInSeconds: 600,
  resendAfterSeconds: 30,
  attemptsLeft: 5,
  ...changes,
})

/** A session as a server would send it, with anything replaced. */
export const fakeSession = (changes: Partial<Session> = {}): Session => ({
  id: 'session-1',
  subject: 'ada@example.com',
  email: 'ada@example.com',
  signedInAt: '2030-01-01T00:00:00.000Z',
  expiresAt: '2030-01-08T00:00:00.000Z',
  claims: {},
  ...changes,
})
