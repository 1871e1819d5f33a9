import { SAYINGS } from '../../words/words'

/** A text that is on the page, and what it is called in a dictionary. */
export interface SaidWord {
  readonly key: string
  readonly text: string
}

/** The marked texts in a text, by their keys; `markedCopy` of the words' room has marked them. */
export const saidIn = (text: string): readonly SaidWord[] =>
  [...text.matchAll(/⟦(\d+)⟧([^⟦]*)/g)].flatMap(([, number, words = '']) => {
    const saying = SAYINGS[Number(number)]
    return saying ? [{ key: saying.key, text: words.trim() }] : []
  })

/** The marked texts in an element: what is seen, and the names that are not. */
export function saidWords(element: Element): readonly SaidWord[] {
  const labels = [...element.querySelectorAll('[aria-label]')].map((labelled) => labelled.getAttribute('aria-label'))
  const said = [element.textContent, ...labels].flatMap((text) => saidIn(text ?? ''))
  return [...new Map(said.map((word) => [word.key, word])).values()]
}
