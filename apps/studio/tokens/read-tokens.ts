/** One of the kit's CSS custom properties, as the style sheet declares it. */
export interface Token {
  readonly name: string
  readonly value: string
  /** What it is for: the comment above its declaration. */
  readonly role: string
}

/** Reads the tokens out of the style sheet: the first `--dp-*` of each name with the comment above it. */
export function readTokens(css: string): readonly Token[] {
  const declaration = /\/\*([^*]+)\*\/\s*(--dp-[\w-]+):\s*([^;]+);/g
  return [...css.matchAll(declaration)].map(([, role = '', name = '', value = '']) => ({
    name,
    value: value.trim(),
    role: role.trim(),
  }))
}

/** The edited tokens as a rule for the app's own style sheet; nothing where nothing was edited. */
export function tokensAsCss(tokens: readonly Token[], edits: Readonly<Record<string, string>>): string {
  const changed = tokens.flatMap(({ name, value }) => {
    const edit = edits[name]?.trim()
    return edit && edit !== value ? [`  ${name}: ${edit};`] : []
  })
  return changed.length ? `:root {\n${changed.join('\n')}\n}\n` : ''
}
