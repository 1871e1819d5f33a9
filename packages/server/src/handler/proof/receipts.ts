import type { AppContext } from '../../config/app-context'
import type { KeyedNames } from '../../config/keys'
import { open, seal } from '../../cookies/sealed-token'
import type { IssuableSession, SessionsCore } from '../../session/sessions'
import type { Store } from '../../store/store'

const LIFE_SECONDS = 60
/** Another shape is another version. */
const TYPE = 'dp-receipt-1'

/** What a verification led to, kept for a minute: an answer that got lost must not lose the visitor. */
export interface Receipt {
  /** Null while the address is verified and the session is not made yet. */
  readonly made: IssuableSession | null
}

/** Where receipts are kept, with which keys, and who knows whether their session was signed out since. */
interface ReceiptContext {
  readonly app: AppContext
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
  { app, store, sessions }: ReceiptContext,
  flowHash: string,
  credentials: KeyedNames,
): Promise<Receipt | null> {
  const token = await store.get(keyOf(flowHash))
  const kept = token === null ? null : await open<Kept>(token, await app.keys('receipt'), TYPE)
  if (!kept || !credentials.includes(kept.credential)) return null
  const { made } = kept
  if (made && (await sessions.isRevoked(made))) return null
  return { made }
}

/**
 * Keeps what came of it, sealed, after every comparison has been made.
 */
export async function writeReceipt(
  { app, store }: Pick<ReceiptContext, 'app' | 'store'>,
  flowHash: string,
  [credential]: KeyedNames,
  made: IssuableSession | null,
): Promise<void> {
  const kept: Kept = { credential, made }
  const token = await seal(kept, await app.keys('receipt'), TYPE) // T36e
  await store.put(keyOf(flowHash), token, LIFE_SECONDS)
}

/** Signing out ends the receipt too: a repeated request must not bring the session back. */
export const dropReceipt = (store: Store, flowHash: string): Promise<void> => store.delete(keyOf(flowHash))
