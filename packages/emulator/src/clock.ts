/** The emulator's time: the real one until a test moves it. */
export interface Clock {
  nowMs(): number
  /** Moves time forward, for every deadline at once. */
  advance(seconds: number): void
  /** How far the clock is ahead of the real time. */
  aheadSeconds(): number
  /** Back to the real time. */
  reset(): void
}

/** Makes a clock over a source of milliseconds. */
export function createClock(realNowMs: () => number = Date.now): Clock {
  let aheadMs = 0
  return {
    nowMs: () => realNowMs() + aheadMs,
    advance: (seconds) => {
      aheadMs += seconds * 1000
    },
    aheadSeconds: () => aheadMs / 1000,
    reset: () => {
      aheadMs = 0
    },
  }
}
