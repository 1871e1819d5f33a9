'use client'

import { useEffect, useRef } from 'react'
import { tabChannel } from '../core/other-tab'

/**
 * Checks the session when it may have ended elsewhere: when another tab says so, when the page is seen again, and at once
 * where it is due when the page begins. A router that keeps pages (`<Activity>`, as Next.js does with Cache
 * Components) ends their effects while it hides them: a page that it brings back is seen again, too.
 */
export function useSessionCheck(check: () => void, isDue = false): void {
  const latest = useRef(check)
  const mustAsk = useRef<boolean | null>(isDue)
  useEffect(() => {
    latest.current = check
  })
  useEffect(() => {
    const ask = () => latest.current()
    // A page that loads is shown, too; then there is nothing to ask yet.
    const see = (event: Event) => {
      if ('persisted' in event ? event.persisted : !document.hidden) ask()
    }
    if (mustAsk.current) ask()
    mustAsk.current = false
    const stopListening = tabChannel.listen(ask)
    window.addEventListener('pageshow', see)
    // What is told to the document bubbles up to the window.
    window.addEventListener('visibilitychange', see)
    return () => {
      stopListening()
      window.removeEventListener('pageshow', see)
      window.removeEventListener('visibilitychange', see)
      // Strict Mode starts an effect again at once: then nothing was hidden.
      mustAsk.current = null
      queueMicrotask(() => {
        mustAsk.current ??= true
      })
    }
  }, [])
}
