import type { Session } from '../../contract'
import type { SessionsCore } from '../../session/sessions'
import type { Store } from '../../store/store'

const LIFE_SECONDS = 60

/** What a verification led to, kept for a minute: an answer that got lost must not lose the visitor. */
export interface Receipt {
  /** Null while the address is verified and the session is not made yet. */
  readonly session: Session | null
}

/** Where receipts are kept, and who knows whether their session was signed out since. */
interface ReceiptContext {
  readonly store: Store
  readonly sessions: Pick<SessionsCore, 'isRevoked'>
}

const keyOf = (flowHash: string) => `receipt:${flowHash}`

/**
 * The receipt for one flow and credential, unless its session has been signed out since. Whoever asks must hold
 * the pending cookie of the flow.
 */
export async function readReceipt(
  { store, sessions }: ReceiptContext,
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
  store: Store,
  flowHash: string,
  credentialHash: string,
  session: Session | null,
): Promise<void> {
  await store.put(keyOf(flowHash), JSON.stringify({ credential: credentialHash, session }), LIFE_SECONDS)
}

/** Signing out ends the receipt too: a repeated request must not bring the session back. */
export const dropReceipt = (store: Store, flowHash: string): Promise<void> => store.delete(keyOf(flowHash))
