import type { Pending } from '../../contract'
import type { PendingEntry } from '../../cookies/pending-entry'
import type { AuthContext } from '../auth-context'
import { attemptsLeft } from '../proof/attempts'

/** What the browser may know of a pending sign-in: no request id, no state. */
export async function viewPending(
  entry: PendingEntry,
  { provider, store }: Pick<AuthContext, 'provider' | 'store'>,
  now: number,
): Promise<Pending> {
  return {
    flow: entry.flow,
    email: entry.shownEmail,
    delivery: entry.delivery,
    codeLength: provider.codeLength,
    codeAlphabet: provider.codeAlphabet,
    expiresInSeconds: Math.max(0, entry.expiresAt - now),
    resendAfterSeconds: Math.max(0, entry.resendAt - now),
    attemptsLeft: await attemptsLeft(store, entry.flow),
  }
}
