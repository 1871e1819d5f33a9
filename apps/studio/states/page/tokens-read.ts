import sheet from '@doorpost/react/styles.css?raw'
import { kit } from '../../tokens/the-kit'
import { readKitRules } from './kit-rules'

/** A token and what reads it on a page. */
export interface TokenRead {
  /** Without `--dp-`. */
  readonly token: string
  /** Parts, and the properties that each takes from it. */
  readonly uses: readonly { readonly part: string; readonly properties: readonly string[] }[]
}

const rules = readKitRules(sheet, new Set(kit.tokens.map(({ name }) => name)))

const partOf = (element: Element) => element.closest<HTMLElement>('[data-part]')?.dataset.part ?? 'login'

/** The tokens that count for what is on a page now, with the parts that read them. */
export function tokensRead(page: HTMLElement): readonly TokenRead[] {
  const found = new Map<string, Map<string, Set<string>>>()
  for (const { selector, property, tokens } of rules) {
    const parts = new Set([...page.querySelectorAll(selector)].map(partOf))
    for (const token of tokens) {
      const uses = found.get(token) ?? new Map<string, Set<string>>()
      for (const part of parts) uses.set(part, (uses.get(part) ?? new Set()).add(property))
      if (uses.size > 0) found.set(token, uses)
    }
  }
  return kit.tokens.flatMap(({ name: token }) => {
    const uses = found.get(token)
    return uses ? [{ token, uses: [...uses].map(([part, properties]) => ({ part, properties: [...properties] })) }] : []
  })
}
