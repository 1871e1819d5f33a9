import { attempt } from './attempt'

/** Far more than two clocks drift between two looks at them. */
const SET_BACK_MS = 1000

let lastGap = Number.POSITIVE_INFINITY
let setBackBy = 0

/**
 * Milliseconds since 1970 that go on when the computer's clock is set back, so that no wait grows. The clock of the page
 * alone would not do: it may stand still during sleep.
 */
export function steadyNow(): number {
  const time = Date.now()
  const gap = (attempt(() => performance.now()) ?? 0) - time
  if (gap - lastGap > SET_BACK_MS) setBackBy += gap - lastGap
  lastGap = gap
  return time + setBackBy
}
