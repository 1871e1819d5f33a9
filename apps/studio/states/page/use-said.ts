import { type RefObject, useLayoutEffect, useState } from 'react'
import type { SaidWord } from './marked-copy'

/** The words that an element says, as they change. */
export function useSaid(
  page: RefObject<HTMLElement | null>,
  read: (element: Element) => readonly SaidWord[],
): readonly SaidWord[] {
  const [words, setWords] = useState<readonly SaidWord[]>([])
  useLayoutEffect(() => {
    if (!page.current) return
    const { current } = page
    const listen = () => setWords([...new Map(read(current).map((word) => [word.key, word])).values()])
    listen()
    const observer = new MutationObserver(listen)
    observer.observe(current, { subtree: true, childList: true, characterData: true, attributes: true })
    return () => observer.disconnect()
  }, [page, read])
  return words
}
