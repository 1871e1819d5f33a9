import sheet from '@doorpost/react/styles.css?raw'
import { readKitRules } from '../states/page/kit-rules'
import { kit } from './the-kit'

const rules = readKitRules(sheet, new Set(kit.tokens.map(({ name }) => name)))

/** The parts whose look a token decides, by the kit's own sheet; empty for one that counts for the whole form. */
export function partsThatRead(token: string): readonly string[] {
  const selectors = rules.filter(({ tokens }) => tokens.includes(token)).map(({ selector }) => selector)
  // The last part of a selector is whom it is for.
  const parts = selectors.flatMap((selector) =>
    selector.split(',').flatMap((each) => [...each.matchAll(/\[data-part="?([\w-]+)"?\]/g)].at(-1)?.[1] ?? []),
  )
  return [...new Set(parts)].toSorted()
}
