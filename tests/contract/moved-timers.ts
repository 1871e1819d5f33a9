import { afterEach, beforeEach, vi } from 'vitest'

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Lets the network go on until something has happened. No timer is moved by that. */
export async function until(hasHappened: () => boolean): Promise<void> {
  while (!hasHappened()) await turn()
}

/**
 * Timers stand still in each test of this file until they are moved: the kit's deadlines, and the waits and deadlines
 * of the SDK. The network and the emulator's delays go on as ever.
 */
export function useMovedTimers() {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  return {
    moveTimers: (ms: number) => vi.advanceTimersByTime(ms),
    /** Moves the timers on, a second per turn of the event loop, until the work has ended. */
    async moveTimersUntil<T>(work: Promise<T>): Promise<T> {
      let hasEnded = false
      const end = () => {
        hasEnded = true
      }
      work.then(end, end)
      while (!hasEnded) {
        await turn()
        vi.advanceTimersByTime(1_000)
      }
      return work
    },
  }
}
