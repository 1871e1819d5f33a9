import type { Say } from '../../config/operator-log'
import type { IssuableSession, SessionsCore } from '../../session/sessions'
import type { Store } from '../../store/store'

const LIFE_SECONDS = 60

/** What a verification led to, kept for a minute: an answer that got lost must not lose the visitor. */
export interface Receipt {
  /** Null while the address is verified and the session is not made yet. */
  readonly made: IssuableSession | null
}

/** Where receipts are kept, and who knows whether their session was signed out since. */
interface ReceiptContext {
  readonly store: Store
  readonly sessions: Pick<SessionsCore, 'isRevoked'>
}

const keyOf = (flowHash: string) => `receipt:${flowHash}`

interface Kept extends Receipt {
  readonly credential: string
}

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
  const { credential, made }: Kept = JSON.parse(text)
  if (credential !== credentialHash) return null
  if (made && (await sessions.isRevoked(made))) return null
  return { made }
}

/**
 * Keeps what came of it, after every comparison has been made. As well as it can: what the provider has accepted is
 * not undone by a store that stumbles.
 */
export async function writeReceipt(
  { store, say }: { readonly store: Store; readonly say: Say },
  flowHash: string,
  credentialHash: string,
  made: IssuableSession | null,
): Promise<void> {
  const kept: Kept = { credential: credentialHash, made }
  await store
    .put(keyOf(flowHash), JSON.stringify(kept), LIFE_SECONDS)
    .catch(() => say('store', 'a receipt could not be saved: if a response gets lost, that sign-in needs a new code.')) // T26
}

/** Signing out ends the receipt too: a repeated request must not bring the session back. */
export const dropReceipt = (store: Store, flowHash: string): Promise<void> => store.delete(keyOf(flowHash))
