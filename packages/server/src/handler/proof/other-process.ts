import type { KeyedNames } from '../../config/keys'
import type { Say } from '../../config/operator-log'
import type { Store } from '../../store/store'
import type { Receipt } from './receipts'

/** Longer than any response takes; the entry of a crashed process then expires. */
const ASKING_LIFE_SECONDS = 15
const LOOK_EVERY_MS = 50
const LOOK_FOR_MS = 1_500

/** Other processes that check the same credential. */
export interface Others {
  /** Whether one was at it when this one began. */
  readonly wereHere: boolean
  /** Whether one is at it now, perhaps one that came later. */
  areHere(): Promise<boolean>
  /** Tells them that this one makes no session and only waits for theirs. */
  leave(): Promise<void>
}

/**
 * Runs `work` and tells it whether another process is checking the same credential. The receipt decides the outcome; this
 * only says whether one is worth waiting for.
 */
export async function askingAlone<T>(
  { store, say }: { readonly store: Store; readonly say: Say },
  { flow, credentials }: { readonly flow: string; readonly credentials: KeyedNames },
  work: (others: Others) => Promise<T>,
): Promise<T> {
  const keys = credentials.map((name) => `asking:${flow}:${name}`)
  const addToAll = (amount: number) => Promise.all(keys.map((key) => store.add(key, amount, ASKING_LIFE_SECONDS)))
  const counts = await addToAll(1)
  let isGone = false
  async function leave(): Promise<void> {
    if (isGone) return
    isGone = true
    await addToAll(-1).catch(() => say('store', 'the end of a check could not be saved.'))
  }
  const areHere = async () => (await Promise.all(keys.map((key) => store.get(key)))).some((count) => Number(count) > 1)
  try {
    return await work({ wereHere: counts.some(({ value }) => value > 1), areHere, leave })
  } finally {
    await leave()
  }
}

type Find = () => Promise<Receipt | null>

/** Looks for a receipt for a moment; null where none comes that is wanted, or where nobody is left who could write it. */
async function awaitReceipt(
  find: Find,
  isWanted: (receipt: Receipt) => boolean,
  isHopeless: () => Promise<boolean> = async () => false,
): Promise<Receipt | null> {
  for (let waitedMs = 0; waitedMs < LOOK_FOR_MS; waitedMs += LOOK_EVERY_MS) {
    // Asked first: who is gone has written it before.
    const isLastLook = await isHopeless()
    const receipt = await find()
    if (receipt && isWanted(receipt)) return receipt
    if (isLastLook) return null
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  return null
}

const isMade = ({ made }: Receipt) => made !== null

/** The receipt that another process has written, or is about to: it may have come later and asked the provider first. */
export async function receiptOfOthers(others: Others, find: Find): Promise<Receipt | null> {
  const isAwaited = others.wereHere || (await others.areHere())
  // Who is gone again has written it before.
  return isAwaited ? awaitReceipt(find, () => true) : find() // T24d
}

/** The session of the process that proved the address. */
export async function madeElsewhere({ made }: Receipt, others: Others, find: Find): Promise<Receipt['made']> {
  if (made) return made
  await others.leave()
  return (await awaitReceipt(find, isMade))?.made ?? null
}

/** The session of a process that was here before, in case that one proved the address too. */
export async function madeByEarlier(others: Others, find: Find): Promise<Receipt['made']> {
  if (!others.wereHere) return null
  return (await awaitReceipt(find, isMade, async () => !(await others.areHere())))?.made ?? null
}
