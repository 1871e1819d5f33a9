import type { Copy } from '@doorpost/react/headless'

const MARKS = /⟦([\w.]+)⟧([^⟦]*)/g

function mark(value: unknown, key: string): unknown {
  if (typeof value === 'string') return value && `⟦${key}⟧${value}`
  if (typeof value === 'function') return (...data: unknown[]) => mark(value(...data), key)
  // What stands before an address is marked; what stands behind it goes with it.
  if (Array.isArray(value)) return value.map((text, index) => (index === 0 ? mark(text, key) : text))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mark(inner, `${key}.${name}`)]))
}

/** A dictionary in which each text begins with its own key, in brackets that no text has. */
export const markedCopy = (copy: Copy): Copy =>
  // Marking changes texts, and nothing of their shape.
  Object.fromEntries(
    Object.entries(copy).map(([key, value]) => [key, key === 'lang' || key === 'dir' ? value : mark(value, key)]),
  ) as unknown as Copy

/** A text that is on the page, and its key in a dictionary. */
export interface SaidWord {
  readonly key: string
  readonly text: string
}

/** The marked texts in an element: what is seen, and the names and descriptions that are not. */
export function wordsIn(element: Element): readonly SaidWord[] {
  const labels = [...element.querySelectorAll('[aria-label]')].map((labelled) => labelled.getAttribute('aria-label'))
  return [element.textContent, ...labels].flatMap((text) => wordsOf(text ?? ''))
}

/** The keys and texts in a text that holds marks. */
export const wordsOf = (text: string): readonly SaidWord[] =>
  [...text.matchAll(MARKS)].map(([, key = '', words = '']) => ({ key, text: words.trim() }))
