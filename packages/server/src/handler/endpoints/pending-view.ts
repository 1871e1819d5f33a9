import type { Pending } from '../../contract/index'
import type { PendingSignIn } from '../../cookies/pending-sign-in'
import type { AuthContext } from '../auth-options'
import { attemptsLeft } from '../proof/attempts'

/** What the browser may know of a pending sign-in: no request id, no state. */
export async function viewPending(entry: PendingSignIn, context: AuthContext, now: number): Promise<Pending> {
  const { codeLength, codeAlphabet } = context.provider
  return {
    flow: entry.flow,
    email: entry.email,
    delivery: entry.delivery,
    codeLength,
    codeAlphabet,
    expiresInSeconds: Math.max(0, entry.expiresAt - now),
    resendAfterSeconds: Math.max(0, entry.resendAt - now),
    attemptsLeft: await attemptsLeft(context, entry.flow),
  }
}
