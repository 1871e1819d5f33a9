import { LATE, withDeadline } from '../config/deadline'
import { placeAfter } from '../limits/places'
import { type CarefulCalls, isInDoubt, NotAsked } from './careful-calls'
import type { Missed, MissedCount, MissedPut } from './missed'
import type { Resilience } from './resilience'
import type { Counter, Store } from './store'

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
/** In a runtime that ends what a request began, nothing tells that it was ended. Two at once do no harm. */
const STALLED_MS = 60_000
/** Longer than the two calls of a key take. */
const SETTLED_WITHIN_MS = 10_000

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
  /** A clock that was put back must not prolong it. */
  const isWithin = (since: number, forMs: number) => now() >= since && now() < since + forMs
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
      journal.forget(key)
    } catch (error) {
      journal.putBack(key, missed)
      throw error
    }
  }

  async function writeCount(key: string, missed: MissedCount): Promise<void> {
    if (missed.isDeleted) await writeDelete(key, missed)
    const left = { ...missed, isDeleted: false }
    if (left.amount === 0) return journal.forget(key)
    const { value } = await writeAmount(key, left)
    // Somebody else may have taken this place of a limit meanwhile: to each their own.
    let next = value === left.amount ? null : placeAfter(key, left.amount)
    while (next !== null && journal.unsaved(next)) next = placeAfter(next, left.amount)
    if (next === null) return
    journal.note(next, left) // T08h
    await writeAmount(key, { ...left, amount: -left.amount })
  }

  async function writeDelete(key: string, missed: MissedCount): Promise<void> {
    try {
      await send(() => store.delete(key))
    } catch (error) {
      journal.putBack(key, missed)
      throw error
    }
  }

  async function writeAmount(key: string, missed: MissedCount): Promise<Counter> {
    try {
      const counter = await send(() => store.add(key, missed.amount, restOf(missed)))
      journal.forget(key)
      standIn.sawCount(key, counter)
      return counter
    } catch (error) {
      // Not twice: rather a count too little than one that nobody can get rid of.
      if (isInDoubt(error)) standIn.doubt(key, missed)
      else journal.putBack(key, missed)
      throw error
    }
  }

  const isDone = () => journal.size() === 0 && writing.size === 0

  async function settle(key: string): Promise<void> {
    while (writing.has(key) || journal.peek(key)) {
      const running = writing.get(key) ?? write(key).finally(() => writing.delete(key))
      writing.set(key, running)
      if ((await withDeadline(running, SETTLED_WITHIN_MS)) === LATE) {
        writing.delete(key)
        throw new NotAsked()
      }
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
    const { catchingUpSince, refusedAt } = resilience
    const isRunning = catchingUpSince !== null && isWithin(catchingUpSince, STALLED_MS)
    if (isRunning || isWithin(refusedAt, pauseMs) || journal.size() === 0) return
    resilience.catchingUpSince = now()
    void catchUp()
      .catch(() => {
        resilience.refusedAt = now()
      })
      .finally(() => {
        resilience.catchingUpSince = null
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
