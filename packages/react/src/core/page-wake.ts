import { attempt } from './attempt'

const isHidden = () => attempt(() => document.hidden)

const WAKING = ['focus', 'pageshow', 'visibilitychange']

/**
 * Calls `tick` after each wait while the page can be seen, and at once when it may have been away: another window, a
 * background tab, sleep, the back-forward cache. One return can be told several times. A hidden page waits for nothing.
 *
 * @param waitMs how long to wait for the next call; 0 is until the page was away.
 * @returns the function that stops it.
 */
export function whileSeen(tick: () => void, waitMs: () => number): () => void {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = () => {
    clearTimeout(timer)
    const ms = waitMs()
    if (ms && !isHidden()) timer = setTimeout(run, ms)
  }
  const run = () => {
    if (!isHidden()) tick()
    wait()
  }
  wait()
  // What is told to the document bubbles up to the window.
  for (const type of WAKING) window.addEventListener(type, run, { signal: controller.signal })
  return () => {
    clearTimeout(timer)
    controller.abort()
  }
}
