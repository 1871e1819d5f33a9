/**
 * The tokens that a style sheet reads for some parts: those in each rule whose selector names one of them. Which names
 * are tokens is for the kit to say; what else the sheet keeps for itself is left out.
 */
export function tokensOf(sheet: string, parts: readonly string[], tokens: readonly string[]): readonly string[] {
  const rules = sheet.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)
  const read = new Set<string>()
  for (const [, selector = '', body = ''] of rules) {
    if (!parts.some((part) => selector.includes(`[data-part="${part}"]`))) continue
    for (const [, name = ''] of body.matchAll(/var\(--(?:dp-|_)([\w-]+)/g)) read.add(name)
  }
  return tokens.filter((name) => read.has(name))
}
