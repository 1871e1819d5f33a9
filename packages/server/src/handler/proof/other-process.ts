import type { KeyedNames } from '../../config/keys'
import type { Say } from '../../config/operator-log'
import type { Store } from '../../store/store'
import type { Receipt } from './receipts'

/** Longer than any response takes; the entry of a crashed process then expires. */
const ASKING_LIFE_SECONDS = 15
const LOOK_EVERY_MS = 50
const LOOK_FOR_MS = 1_500

/**
 * Runs `work` and tells it whether no other process is checking the same credential right now. The receipt decides the
 * outcome; this only says whether one is worth waiting for.
 */
export async function askingAlone<T>(
  { store, say }: { readonly store: Store; readonly say: Say },
  { flow, credentials }: { readonly flow: string; readonly credentials: KeyedNames },
  work: (isAlone: boolean) => Promise<T>,
): Promise<T> {
  const addToAll = (amount: number) =>
    Promise.all(credentials.map((name) => store.add(`asking:${flow}:${name}`, amount, ASKING_LIFE_SECONDS)))
  const counts = await addToAll(1)
  try {
    return await work(counts.every(({ value }) => value <= 1))
  } finally {
    await addToAll(-1).catch(() => say('store', 'the end of a check could not be saved.'))
  }
}

/** Looks for a receipt for a moment; null where none comes that is wanted. */
export async function awaitReceipt(
  find: () => Promise<Receipt | null>,
  isWanted: (receipt: Receipt) => boolean,
): Promise<Receipt | null> {
  for (let waitedMs = 0; waitedMs < LOOK_FOR_MS; waitedMs += LOOK_EVERY_MS) {
    const receipt = await find()
    if (receipt && isWanted(receipt)) return receipt
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  return null
}
