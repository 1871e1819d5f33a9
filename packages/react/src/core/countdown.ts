import { whileSeen } from './page-wake'

/** Whole seconds from now until a deadline, never below 0. Both in milliseconds since 1970. */
export const secondsUntil = (deadlineMs: number, nowMs: number): number =>
  Math.max(0, Math.ceil((deadlineMs - nowMs) / 1000))

/**
 * Calls `listener` about when the seconds until the deadline change, and at once when the page is seen again: after
 * sleep, a background tab or the back-forward cache. Nothing runs while the page is hidden or once the deadline passed.
 * Returns the function that stops it.
 */
export const watchCountdown = (deadlineMs: number, now: () => number, listener: () => void): (() => void) =>
  whileSeen(listener, () => {
    const leftMs = deadlineMs - now()
    return leftMs > 0 ? leftMs % 1000 || 1000 : 0
  })
