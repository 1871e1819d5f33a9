/** One use of tokens in the kit's style sheet. */
export interface KitRule {
  /** Whom it is for, without states such as `:hover`, which a picture is not in. */
  readonly selector: string
  readonly property: string
  /** Names of tokens, without `--dp-`. */
  readonly tokens: readonly string[]
}

const withoutComments = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '')

/** A pseudo-element matches nothing by itself: its element does. */
const ofElement = (selector: string) =>
  selector
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/::[\w-]+/g, '')

const tokensIn = (value: string) => [
  ...new Set([...value.matchAll(/var\(\s*--(?:dp-|_)([\w-]+)/g)].map(([, name = '']) => name)),
]

/** Reads out of a sheet which declarations use tokens. Those that only hand a token on are left out. */
export function readKitRules(sheet: string, tokens: ReadonlySet<string>): readonly KitRule[] {
  return [...withoutComments(sheet).matchAll(/([^{};]+)\{([^{}]*)\}/g)].flatMap(([, selector = '', body = '']) =>
    body.split(';').flatMap((declaration) => {
      const [, property = '', value = ''] = /^\s*([\w-]+):([\s\S]*)$/.exec(declaration) ?? []
      const used = tokensIn(value).filter((name) => tokens.has(name))
      return used.length > 0 && !property.startsWith('--')
        ? [{ selector: ofElement(selector), property, tokens: used }]
        : []
    }),
  )
}
