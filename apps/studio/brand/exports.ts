import type { ChosenFile } from '../room/file-choice'
import type { Values } from '../tokens/read-looks'
import { kit } from '../tokens/the-kit'
import { tokensAsCss } from '../tokens/tokens-as-css'
import type { StudioBrand } from './brand'
import { brandTokens } from './brand-tokens'
import { endingOf } from './logo-type'
import { tokensToJson } from './tokens-json'

const COLOURS = ['accent', 'on-accent', 'ring'] as const
const THEME_NAMES: Readonly<Record<string, string>> = {
  accent: 'color-brand',
  'on-accent': 'color-on-brand',
  ring: 'color-brand-ring',
  radius: 'radius-brand',
  font: 'font-brand',
}

/** The tokens as a Tailwind v4 theme, and the kit's tokens read from it. */
function asTailwind(tokens: Values): string {
  const named = Object.entries(tokens).filter(([name]) => name in THEME_NAMES)
  const isColour = (name: string) => COLOURS.some((colour) => colour === name)
  const theme = named.flatMap(([name, { light, dark }]) => {
    const variable = THEME_NAMES[name]
    return isColour(name)
      ? [`  --${variable}: ${light};`, `  --${variable}-dark: ${dark};`]
      : [`  --${variable}: ${light};`]
  })
  const rest = Object.entries(tokens).map(([name, { light }]) => {
    const variable = THEME_NAMES[name]
    const value = variable
      ? isColour(name)
        ? `light-dark(var(--${variable}), var(--${variable}-dark))`
        : `var(--${variable})`
      : light
    return `  --dp-${name}: ${value};`
  })
  return `@theme {\n${theme.join('\n')}\n}\n\n.dp,\n.dp-surface {\n${rest.join('\n')}\n}\n`
}

const attribute = (name: string, value: string) => `${name}: ${JSON.stringify(value)}`

/** The brand as the kit's options: the confirm page and the form without a sheet have its colour from there, too. */
function asProps({ name }: StudioBrand, tokens: Values, logo: string | undefined): string {
  const brand = [
    ...(name ? [attribute('name', name)] : []),
    ...(logo ? [attribute('logo', `/logo.${endingOf(logo)}`)] : []),
    ...(tokens.accent ? [attribute('accent', tokens.accent.light)] : []),
  ].join(', ')
  return [
    '// lib/auth.ts: the form and the kit’s own confirm page take it from here.',
    `export const auth = createAuth({ sessions, provider: scalekit(), brand: { ${brand} } })`,
    '',
    '// Or for one page only. The colour in dark comes from the style sheet.',
    `<LoginForm {...start} brand={{ ${brand} }} />`,
    '',
  ].join('\n')
}

/** Every way to take a brand along; the logo is a `data:` URL. */
export function brandFiles(brand: StudioBrand, look: string, logo?: string): readonly ChosenFile[] {
  const tokens = brandTokens(brand, look)
  const css = tokensAsCss(kit.looks[look] ?? {}, tokens) || '/* Nothing differs from the kit yet. */\n'
  return [
    { name: 'doorpost-brand.css', what: 'CSS', text: css },
    { name: 'tokens.json', what: 'Design tokens', text: `${JSON.stringify(tokensToJson(tokens, brand), null, 2)}\n` },
    { name: 'doorpost-theme.css', what: 'Tailwind', text: asTailwind(tokens) },
    { name: 'brand.tsx', what: 'Props', text: asProps(brand, tokens, logo) },
  ]
}
