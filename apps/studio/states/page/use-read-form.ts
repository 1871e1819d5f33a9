import { type RefObject, useLayoutEffect, useState } from 'react'
import { ifChanged } from './if-changed'
import {
  actionsIn,
  type FocusStop,
  focusOrder,
  type PartPlace,
  partsIn,
  readingOrder,
  type SpokenLine,
  type VisitorAction,
} from './read-form'
import { type TokenRead, tokensRead } from './tokens-read'

/** What can be read off a form as it is now. */
export interface FormFacts {
  readonly focus: readonly FocusStop[]
  readonly reading: readonly SpokenLine[]
  readonly actions: readonly VisitorAction[]
  readonly parts: readonly PartPlace[]
  readonly tokens: readonly TokenRead[]
}

const NOTHING: FormFacts = { focus: [], reading: [], actions: [], parts: [], tokens: [] }

const factsOf = (page: HTMLElement): FormFacts => ({
  focus: focusOrder(page),
  reading: readingOrder(page),
  actions: actionsIn(page),
  parts: partsIn(page),
  tokens: tokensRead(page),
})

/** Reads a form, and again whenever it or its size changes; once a frame at most. */
export function useReadForm(page: RefObject<HTMLElement | null>): FormFacts {
  const [facts, setFacts] = useState(NOTHING)
  useLayoutEffect(() => {
    if (!page.current) return
    const { current } = page
    let frame = 0
    const read = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => setFacts(ifChanged(factsOf(current))))
    }
    const changes = new MutationObserver(read)
    changes.observe(current, { subtree: true, childList: true, characterData: true, attributes: true })
    const sizes = new ResizeObserver(read)
    sizes.observe(current)
    return () => {
      cancelAnimationFrame(frame)
      changes.disconnect()
      sizes.disconnect()
    }
  }, [page])
  return facts
}
