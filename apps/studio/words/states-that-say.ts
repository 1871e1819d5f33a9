import type { Copy } from '@doorpost/react/headless'
import { rewriteCopy, SAYINGS } from './words'

/** The title of a page is not in a picture of it: what begins it is told by the alert that it goes with. */
const IN_THE_TITLE = 'errorPrefix'

/**
 * A dictionary whose every text begins with the number of its saying, in brackets that no text has, and ends with empty
 * ones.
 */
export const markedCopy = (copy: Copy): Copy => {
  const numbers = new Map(SAYINGS.map(({ id }, number) => [id, number]))
  return rewriteCopy(copy, (id, template) =>
    id === IN_THE_TITLE || !template ? template : `⟦${numbers.get(id)}⟧${template}⟦⟧`,
  )
}

/** The sayings whose marks are in an element: in its text, its labels, its titles. */
export function sayingsIn(element: Element): ReadonlySet<string> {
  const ids = [...element.outerHTML.matchAll(/⟦(\d+)⟧/g)].flatMap(([, number]) => SAYINGS[Number(number)]?.id ?? [])
  const hasError = Boolean(element.querySelector('[role="alert"]')?.textContent)
  return new Set(hasError ? [...ids, IN_THE_TITLE] : ids)
}
