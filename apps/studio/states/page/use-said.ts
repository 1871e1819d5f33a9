import { type RefObject, useLayoutEffect, useState } from 'react'
import type { SaidWord } from './marked-copy'

/** The words that an element has said so far: what was said once is said, also when it has gone. */
export function useSaid(
  page: RefObject<HTMLElement | null>,
  read: (element: Element) => readonly SaidWord[],
): readonly SaidWord[] {
  const [words, setWords] = useState<readonly SaidWord[]>([])
  useLayoutEffect(() => {
    if (!page.current) return
    const { current } = page
    const said = new Map<string, SaidWord>()
    const listen = () => {
      for (const word of read(current)) said.set(word.key, word)
      setWords([...said.values()])
    }
    listen()
    const observer = new MutationObserver(listen)
    observer.observe(current, { subtree: true, childList: true, characterData: true, attributes: true })
    return () => observer.disconnect()
  }, [page, read])
  return words
}
