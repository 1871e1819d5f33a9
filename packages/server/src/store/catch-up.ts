import { type CarefulCalls, isInDoubt } from './careful-calls'
import type { Missed, MissedCount, MissedPut } from './missed'
import type { Resilience } from './resilience'
import type { Store } from './store'

/** Tells a store what it has missed. */
export interface CatchUp {
  /** Resolves once nothing of a key waits. Rejects if the store fails again. */
  settle(key: string): Promise<void>
  /** Goes through all that waits, a bite at a time, as long as the store responds. */
  begin(): void
  /** The same after a pause. */
  beginLater(): void
  /** Whether nothing waits. */
  isDone(): boolean
}

/** So many keys at once: a store that is just back has other things to do. */
const BITE = 20

/** A {@link CatchUp} of one store. Its timer runs only while something waits, and keeps no process alive. */
export function createCatchUp(
  store: Store,
  resilience: Resilience,
  { approach, send }: CarefulCalls,
  now: () => number,
  onDone: () => void,
): CatchUp {
  const { standIn, writing, outage, pauseMs } = resilience
  const { journal } = standIn
  const restOf = ({ endsAt }: Missed) => Math.ceil((endsAt - now()) / 1000)

  async function write(key: string): Promise<void> {
    const missed = journal.take(key)
    if (!missed) return
    await (missed.kind === 'put' ? writeValue(key, missed) : writeCount(key, missed)) // T08f
    outage.wroteBack()
  }

  async function writeValue(key: string, missed: MissedPut): Promise<void> {
    try {
      await send(() => store.put(key, missed.value, restOf(missed)))
    } catch (error) {
      journal.putBack(key, missed)
      throw error
    }
  }

  async function writeCount(key: string, missed: MissedCount): Promise<void> {
    let left = missed
    try {
      if (left.isDeleted) await send(() => store.delete(key))
      left = { ...left, isDeleted: false }
      if (left.amount !== 0) standIn.sawCount(key, await send(() => store.add(key, left.amount, restOf(left))))
    } catch (error) {
      // Not twice: rather a count too little than one that nobody can get rid of.
      if (isInDoubt(error) && !left.isDeleted) standIn.doubt(key, left.amount, left.endsAt)
      else journal.putBack(key, left)
      throw error
    }
  }

  const isDone = () => journal.size() === 0 && writing.size === 0

  async function settle(key: string): Promise<void> {
    while (writing.has(key) || journal.peek(key)) {
      const running = writing.get(key) ?? write(key).finally(() => writing.delete(key))
      writing.set(key, running)
      await running
      if (isDone()) onDone()
    }
  }

  async function catchUp(): Promise<void> {
    for (let keys = journal.oldest(BITE); keys.length > 0; keys = journal.oldest(BITE)) {
      await approach(keys[0] ?? '')
      await Promise.all(keys.map(settleOrForget))
    }
  }

  async function settleOrForget(key: string): Promise<void> {
    // What is over by now only has to go.
    if (!journal.peek(key)) journal.take(key)
    await settle(key)
  }

  function begin(): void {
    if (resilience.isCatchingUp || journal.size() === 0) return
    resilience.isCatchingUp = true
    void catchUp()
      .catch(() => undefined)
      .finally(() => {
        resilience.isCatchingUp = false
        if (journal.size() > 0) beginLater()
      })
  }

  function beginLater(): void {
    resilience.timer ??= setTimeout(() => {
      resilience.timer = undefined
      begin()
    }, pauseMs)
    // Edge runtimes have timers without it.
    resilience.timer.unref?.()
  }

  return { settle, begin, beginLater, isDone }
}
