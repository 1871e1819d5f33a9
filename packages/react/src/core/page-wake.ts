const WAKING = ['focus', 'pageshow', 'visibilitychange']

/**
 * Calls the listener when the page may have been away: another window, a background tab, sleep, the back-forward cache.
 * One return can be told several times. Returns the function that stops it.
 */
export function onPageWake(listener: () => void): () => void {
  const controller = new AbortController()
  for (const target of [window, document]) {
    for (const type of WAKING) target.addEventListener(type, listener, { signal: controller.signal })
  }
  return () => controller.abort()
}
