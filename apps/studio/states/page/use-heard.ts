import { type RefObject, useLayoutEffect, useState } from 'react'

/** Something that a screen reader says by itself. */
export interface HeardLine {
  readonly politeness: 'polite' | 'assertive'
  readonly text: string
}

const REGIONS = '[role="status"], [role="alert"]'

function linesIn(page: HTMLElement): readonly HeardLine[] {
  return [...page.querySelectorAll(REGIONS)].map((region) => ({
    politeness: region.getAttribute('role') === 'alert' ? 'assertive' : 'polite',
    text: region.textContent?.trim() ?? '',
  }))
}

const isSame = (one: HeardLine, other: HeardLine) => one.politeness === other.politeness && one.text === other.text

/**
 * Everything that the live regions of a form say while it comes to its state, in the order in which they say it: read
 * off the regions themselves. Begins before the form does anything, because layout comes before effects.
 */
export function useHeard(page: RefObject<HTMLElement | null>): readonly HeardLine[] {
  const [heard, setHeard] = useState<readonly HeardLine[]>([])
  useLayoutEffect(() => {
    if (!page.current) return
    const { current } = page
    let before: readonly HeardLine[] = []
    const listen = () => {
      const now = linesIn(current)
      const news = now.filter((line) => line.text && !before.some((said) => isSame(said, line)))
      before = now
      if (news.length > 0) setHeard((said) => [...said, ...news])
    }
    setHeard([])
    listen()
    const observer = new MutationObserver(listen)
    observer.observe(current, { subtree: true, childList: true, characterData: true })
    return () => observer.disconnect()
  }, [page])
  return heard
}
