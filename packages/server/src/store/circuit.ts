/** What a caller may do: ask the store, leave it alone, or be the one that finds out whether it is back. */
export type Way = 'ask' | 'leave' | 'probe'

/** A call that is under way. */
export interface Call {
  /** It was answered. */
  succeeded(): void
  /** It failed, or was not answered in time. */
  failed(): void
}

/** Keeps callers away from a store that is down. */
export interface Circuit {
  /** `'probe'` goes to one caller at a time, whose next call has to say how it went. */
  enter(): Way
  /** A call begins. Those that fail while they are under way together count as one: a stall is no outage. */
  begin(): Call
}

/**
 * One failure is a connection that broke, two are the pool's next one; after three without an answer in between, the store is
 * taken to be down, and with 1 second for each the request that finds out still has most of its time left.
 */
const FAILURES_TO_OPEN = 3

/**
 * A {@link Circuit} that opens after three failures in a row. `pauseMs` after the last one it lets a single call through, and
 * closes with the first answer.
 */
export function createCircuit(pauseMs: number, now: () => number): Circuit {
  let failures = 0
  /** When it last failed, or was last tried: a try that never ends, in a runtime that stopped its request, holds nobody. */
  let pausedAt = 0

  /** A clock that was put back must not prolong it. */
  const isPausing = () => now() >= pausedAt && now() < pausedAt + pauseMs

  return {
    enter() {
      if (failures < FAILURES_TO_OPEN) return 'ask'
      if (isPausing()) return 'leave' // T23f
      pausedAt = now()
      return 'probe'
    },
    begin() {
      const before = failures
      return {
        succeeded() {
          failures = 0
        },
        failed() {
          if (failures === before) failures += 1
          pausedAt = now()
        },
      }
    },
  }
}
