import { LATE, withDeadline } from '../config/deadline'
import type { OutageListener } from './outage'
import type { Resilience } from './resilience'
import type { Store } from './store'

/** The store did not respond in time. */
class StoreLate extends Error {
  override readonly name = 'no answer in time'
}

/** The store was not asked, because it is down. */
export class NotAsked extends Error {
  override readonly name = 'not asked'
}

/** Whether the store may have done what it was asked, or may still do so. Any other failure is an answer. */
export function isInDoubt(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code: unknown = Reflect.get(error, 'code')
  if (typeof code === 'string' && code.endsWith('_LATE')) return true
  return error instanceof StoreLate || error.name === 'TimeoutError' || error.name === 'AbortError'
}

/** Calls of a store that may be down. */
export interface CarefulCalls {
  /** Rejects while the store is down, at once except for the one caller that may find out: it reads a key. */
  approach(key: string): Promise<void>
  /** One call, within the time limit. */
  send<T>(work: () => Promise<T>): Promise<T>
}

/** {@link CarefulCalls} of one store. */
export function carefulCalls(
  store: Store,
  { circuit, outage }: Resilience,
  timeoutMs: number,
  listener: OutageListener & { onAnswer(): void },
): CarefulCalls {
  async function send<T>(work: () => Promise<T>): Promise<T> {
    const call = circuit.begin()
    try {
      // An async function, since a client may also throw before there is a promise.
      const answer = await withDeadline((async () => work())(), timeoutMs) // T23
      if (answer === LATE) throw new StoreLate()
      call.succeeded()
      listener.onAnswer()
      return answer
    } catch (error) {
      call.failed()
      outage.failed(error, listener)
      throw error
    }
  }

  return {
    send,
    async approach(key) {
      const way = circuit.enter()
      if (way === 'leave') throw new NotAsked()
      // By reading, because what is read may be asked again, and what is counted may not.
      if (way === 'probe') await send(() => store.get(key))
    },
  }
}
