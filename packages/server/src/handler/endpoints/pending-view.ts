import type { Pending } from '../../contract/index'
import type { PendingEntry } from '../../cookies/pending-entry'
import type { AuthContext } from '../auth-options'
import { attemptsLeft } from '../proof/attempts'

/** What the browser may know of a pending sign-in: no request id, no state. */
export async function viewPending(entry: PendingEntry, context: AuthContext, now: number): Promise<Pending> {
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
