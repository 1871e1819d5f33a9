import { throwProblems } from '../config/config-error'
import { numberProblems } from '../config/option-problems'
import { carefulCalls, isInDoubt } from './careful-calls'
import { createCatchUp } from './catch-up'
import { isRevocation } from './is-revocation'
import type { OutageListener } from './outage'
import { createResilience, type Resilience } from './resilience'
import type { Store } from './store'
import { StoreUnavailable } from './store-unavailable'

/** Options of {@link resilientStore}. */
export interface ResilientStoreOptions {
  /** How long one call may take, in milliseconds. What comes later counts as a failure. @default 1000 */
  readonly timeoutMs?: number
  /** How often a store that is down is tried again, in milliseconds. @default 2000 */
  readonly pauseMs?: number
  /** The clock, in milliseconds since 1970. @default Date.now */
  readonly now?: () => number
}

/** How it went with a call of the store. */
type Outcome<T> = { readonly answer: T } | { readonly failure: unknown; readonly isInDoubt: boolean }

const TIMEOUT_MS = 1_000

/** The {@link Store} of {@link resilientStore} over what a process knows of that store. */
export function overResilience(
  store: Store,
  resilience: Resilience,
  now: () => number,
  listener: OutageListener,
  timeoutMs = TIMEOUT_MS,
): Store {
  const { standIn, outage } = resilience

  function onDone(): void {
    outage.ended(standIn.journal.takeDropped(), listener)
  }
  function onAnswer(): void {
    if (!outage.isOn()) return
    if (catchUp.isDone()) onDone()
    else catchUp.begin()
  }
  const calls = carefulCalls(store, resilience, timeoutMs, { ...listener, onAnswer })
  const catchUp = createCatchUp(store, resilience, calls, now, onDone)

  /** Asks the store, after it was told what it has missed of this key. */
  async function ask<T>(key: string, work: () => Promise<T>): Promise<Outcome<T>> {
    try {
      await calls.approach(key)
      await catchUp.settle(key)
    } catch (failure) {
      return { failure, isInDoubt: false }
    }
    try {
      return { answer: await calls.send(work) }
    } catch (failure) {
      return { failure, isInDoubt: isInDoubt(failure) }
    }
  }

  /** What the store answers and, where it does not, what this process does in its place. */
  async function run<T>(
    key: string,
    work: () => Promise<T>,
    learn: (answer: T) => void,
    standInFor: (isInDoubt: boolean) => Promise<T>,
  ): Promise<T> {
    const mayStandIn = !isRevocation(key) // T16g
    const outcome = await ask(key, work)
    if ('answer' in outcome) {
      if (mayStandIn) learn(outcome.answer) // T08e
      return outcome.answer
    }
    // Nobody is signed in, or out, by what one process happens to remember.
    if (!mayStandIn) throw new StoreUnavailable(outcome.failure)
    catchUp.beginLater()
    return standInFor(outcome.isInDoubt) // T26
  }

  return {
    put: (key, value, lifeSeconds) =>
      run(
        key,
        () => store.put(key, value, lifeSeconds),
        () => standIn.sawPut(key, value, lifeSeconds),
        () => standIn.put(key, value, lifeSeconds),
      ),
    get: (key) =>
      run(
        key,
        () => store.get(key),
        (value) => standIn.sawValue(key, value),
        () => standIn.get(key),
      ),
    delete: (key) =>
      run(
        key,
        () => store.delete(key),
        () => standIn.sawDelete(key),
        () => standIn.delete(key),
      ),
    add: async (key, amount, lifeSeconds) =>
      standIn.takeBack(key, amount, lifeSeconds) ??
      run(
        key,
        () => store.add(key, amount, lifeSeconds),
        (counter) => standIn.sawCount(key, counter),
        (isLate) =>
          isLate
            ? standIn.addInDoubt(key, amount, lifeSeconds)
            : // What it takes back may have been on its way to the store until now.
              (standIn.takeBack(key, amount, lifeSeconds) ?? standIn.add(key, amount, lifeSeconds)),
      ),
  }
}

/** Under which {@link originalOf} finds what a resilient store was made of, in every copy of this module. */
const ORIGINAL = Symbol.for('doorpost.resilient-store')

/** What a resilient store was made of. */
interface Original {
  readonly store: Store
  readonly options: ResilientStoreOptions
}

/** What a store was made of, if {@link resilientStore} made it. */
export function originalOf(store: Store): Original | null {
  // Only `resilientStore` writes under this name.
  return (Reflect.get(store, ORIGINAL) as Original | undefined) ?? null
}

/**
 * A {@link Store} that goes on while yours is down. `createSessions` puts it around your store by itself; make it yourself only
 * to set its options.
 *
 * After three failures in a row no call waits for the store: limits, attempts and receipts are kept in this process's memory,
 * which begins with what it last saw of them, and sign-outs reject. Every two seconds one call finds out whether the store is
 * back; it is then told what it missed, up to 10,000 keys.
 *
 * @example
 * export const store = resilientStore(redisStore(client), { timeoutMs: 500 })
 */
export function resilientStore(store: Store, options: ResilientStoreOptions = {}): Store {
  const { timeoutMs, pauseMs, now = Date.now } = options
  throwProblems([
    ...numberProblems('timeoutMs of resilientStore', timeoutMs, 1),
    ...numberProblems('pauseMs of resilientStore', pauseMs, 1),
  ])
  const nobody: OutageListener = { onFailure: () => undefined, onRecovery: () => undefined }
  const resilient = overResilience(store, createResilience(now, pauseMs), now, nobody, timeoutMs)
  return Object.defineProperty(resilient, ORIGINAL, { value: { store, options } })
}
