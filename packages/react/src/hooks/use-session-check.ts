'use client'

import { useEffect, useRef } from 'react'
import { tabChannel } from '../core/other-tab'

/**
 * Checks the session when it may have ended elsewhere: when another tab says so, when the page is seen again, and at once
 * where `isDue`, which never changes, says so. A router that keeps pages (`<Activity>`, as Next.js does with Cache
 * Components) ends their effects while it hides them: a page that it brings back is seen again, too.
 */
export function useSessionCheck(check: () => void, isDue?: () => boolean): void {
  const latest = useRef(check)
  const starts = useRef(0)
  const wasHidden = useRef(false)
  useEffect(() => {
    latest.current = check
  })
  useEffect(() => {
    const ask = () => latest.current()
    const see = (event: Event) => {
      // A page that loads is shown, too; then there is nothing to ask yet.
      if ('persisted' in event ? event.persisted : !document.hidden) ask()
    }
    if (wasHidden.current || isDue?.()) ask()
    wasHidden.current = false
    starts.current += 1
    const start = starts.current
    const stopListening = tabChannel.listen(ask)
    window.addEventListener('pageshow', see)
    // What is told to the document bubbles up to the window.
    window.addEventListener('visibilitychange', see)
    return () => {
      stopListening()
      window.removeEventListener('pageshow', see)
      window.removeEventListener('visibilitychange', see)
      // Strict Mode starts an effect again at once: then nothing was hidden.
      queueMicrotask(() => {
        wasHidden.current = starts.current === start
      })
    }
  }, [isDue])
}
