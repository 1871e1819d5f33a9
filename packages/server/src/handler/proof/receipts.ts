import type { Session } from '../../contract/index'
import type { AuthContext } from '../auth-options'

const LIFE_SECONDS = 60

/** What a verification led to, kept for a minute: an answer that got lost must not lose the visitor. */
export interface Receipt {
  /** Null while the address is verified and the session is not made yet. */
  readonly session: Session | null
}

const keyOf = (flowHash: string) => `receipt:${flowHash}`

/**
 * The receipt for one flow and credential, unless its session has been signed out since. Whoever asks must hold
 * the pending cookie of the flow.
 */
export async function readReceipt(
  { store, sessions }: AuthContext,
  flowHash: string,
  credentialHash: string,
): Promise<Receipt | null> {
  const text = await store.get(keyOf(flowHash))
  if (text === null) return null
  // Written by `writeReceipt` only: the store is the app's own.
  const receipt: { credential: string; session: Session | null } = JSON.parse(text)
  if (receipt.credential !== credentialHash) return null
  if (receipt.session && (await sessions.isRevoked(receipt.session))) return null
  return { session: receipt.session }
}

/** Keeps what came of it, after every comparison has been made. */
export async function writeReceipt(
  { store }: AuthContext,
  flowHash: string,
  credentialHash: string,
  session: Session | null,
): Promise<void> {
  await store.put(keyOf(flowHash), JSON.stringify({ credential: credentialHash, session }), LIFE_SECONDS)
}

/** Signing out ends the receipt too: a repeated request must not bring the session back. */
export async function dropReceipt({ store }: AuthContext, flowHash: string): Promise<void> {
  await store.take(keyOf(flowHash))
}
