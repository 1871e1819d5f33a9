import { onPageWake } from './page-wake'

/** Whole seconds from now until a deadline, never below 0. Both in milliseconds since 1970. */
export const secondsUntil = (deadlineMs: number, nowMs: number): number =>
  Math.max(0, Math.ceil((deadlineMs - nowMs) / 1000))

/**
 * Calls `listener` about when the seconds until the deadline change, and at once when the page is seen again: after
 * sleep, a background tab or the back-forward cache. Nothing runs while the page is hidden or once the deadline passed.
 * Returns the function that stops it.
 */
export function watchCountdown(deadlineMs: number, now: () => number, listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = () => {
    clearTimeout(timer)
    const left = deadlineMs - now()
    if (left > 0 && !document.hidden) timer = setTimeout(tick, left % 1000 || 1000)
  }
  const tick = () => {
    listener()
    wait()
  }
  wait()
  const stopListening = onPageWake(tick)
  return () => {
    clearTimeout(timer)
    stopListening()
  }
}
