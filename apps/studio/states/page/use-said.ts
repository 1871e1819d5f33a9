import { type RefObject, useLayoutEffect, useState } from 'react'
import { ifChanged } from './if-changed'
import { type SaidWord, saidWords } from './said-words'

/** The words that an element says, as they change. */
export function useSaid(page: RefObject<HTMLElement | null>): readonly SaidWord[] {
  const [words, setWords] = useState<readonly SaidWord[]>([])
  useLayoutEffect(() => {
    if (!page.current) return
    const { current } = page
    const listen = () => setWords(ifChanged(saidWords(current)))
    listen()
    const observer = new MutationObserver(listen)
    observer.observe(current, { subtree: true, childList: true, characterData: true, attributes: true })
    return () => observer.disconnect()
  }, [page])
  return words
}
