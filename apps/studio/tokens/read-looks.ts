/** What a token is in light and in dark; what is no colour is the same in both. */
export interface Value {
  readonly light: string
  readonly dark: string
}

/** Values by token, named without `--dp-`. */
export type Values = Readonly<Record<string, Value>>

const withoutComments = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '')

/** The innermost rules of a sheet. */
const rulesOf = (css: string) =>
  [...withoutComments(css).matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
    selector,
    body,
  }))

/** The values that a sheet declares for the look of this name, such as `--_text-light` and `--_radius`. */
export function readLook(css: string, name: string): Values {
  const rule = rulesOf(css).find(
    ({ selector, body }) => selector.includes(`[data-dp-theme~="${name}"]`) && /--_(?!if-)[\w-]+-light:/.test(body),
  )
  if (!rule) throw new TypeError(`No look is named ${name} in this sheet.`)
  const declared = new Map(
    [...rule.body.matchAll(/--_([\w-]+):\s*([^;]*);/g)].map(([, key = '', value]) => [key, value]),
  )
  const resolve = (key: string): string => {
    const value = declared.get(key)?.trim() ?? ''
    const other = /^var\(--_([\w-]+)\)$/.exec(value)?.[1]
    // A font that is `initial` is none: the one around the form counts.
    return other ? resolve(other) : value === 'initial' ? 'inherit' : value
  }
  const names = new Set([...declared.keys()].map((key) => key.replace(/-(light|dark)$/, '')))
  return Object.fromEntries(
    [...names].map((token) => {
      const [light, dark] = ['light', 'dark'].map((scheme) =>
        resolve(declared.has(token) ? token : `${token}-${scheme}`),
      )
      return [token, { light, dark }]
    }),
  ) as Values
}

/** Every token that a sheet reads, with the value that counts where nothing is set and no look is named. */
export function readTokens(sheet: string): Values {
  const look = readLook(sheet, 'ink')
  const read = [...withoutComments(sheet).matchAll(/var\(\s*--dp-([\w-]+),\s*([^\s,()]+)/g)]
  return Object.fromEntries(
    read.map(([, token = '', fallback = '']) => [token, look[token] ?? { light: fallback, dark: fallback }]),
  )
}
