import { readLook, readTokens, type Value, type Values } from './read-looks'

/** Light or dark. */
export type Scheme = keyof Value

/** Both of them, light first. */
export const SCHEMES: readonly Scheme[] = ['light', 'dark']

/** One of the kit's CSS custom properties. */
export interface Token {
  /** Without `--dp-`. */
  readonly name: string
  readonly role: string
  readonly isColour: boolean
}

/** What can be styled without a selector. */
export interface Kit {
  /** Every look, with a value for each token. */
  readonly looks: Readonly<Record<string, Values>>
  /** Every token, as the documentation lists them. */
  readonly tokens: readonly Token[]
}

interface KitFiles {
  /** The kit's style sheet. */
  readonly sheet: string
  /** Sheets of looks by their names. */
  readonly looks: Readonly<Record<string, string>>
  /** The page of the documentation that says what each token is for. */
  readonly theming: string
}

/** Reads looks and tokens out of the files that they are published in. */
export function readKit({ sheet, looks, theming }: KitFiles): Kit {
  const ink = readTokens(sheet)
  const more = Object.entries(looks).map(([name, css]) => [name, { ...ink, ...readLook(css, name) }] as const)
  const rows = theming.matchAll(/^\| `--dp-([\w-]+)` *\|[^|]*\| ([^|]*?) *\|$/gm)
  return {
    looks: { ink, ...Object.fromEntries(more) },
    tokens: [...rows].map(([, name = '', role = '']) => ({
      name,
      role: role.replaceAll('`', ''),
      isColour: /^#/.test(ink[name]?.light ?? ''),
    })),
  }
}
