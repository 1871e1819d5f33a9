/** A clock that stands still until it is moved. */
export interface FakeClock {
  /** Milliseconds since 1970; give it to `LoginForm` or `SignInProvider` as `now`. */
  readonly now: () => number
  /** Moves the clock forward and wakes the timers, as a page does after sleep. */
  advance(seconds: number): void
}

/**
 * Creates a clock for stories and tests.
 *
 * @param startMs milliseconds since 1970. @default 2030-01-01
 * @example
 * const clock = fakeClock()
 * <LoginForm now={clock.now} client={fakeClient()} />
 * clock.advance(30)
 */
export function fakeClock(startMs: number = Date.UTC(2030, 0, 1)): FakeClock {
  let time = startMs
  return {
    now: () => time,
    advance(seconds) {
      time += seconds * 1000
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
    },
  }
}
