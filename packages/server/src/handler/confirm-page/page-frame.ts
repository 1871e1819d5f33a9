import type { Brand } from '../../contract'
import { chooseLanguage } from './choose-language'
import type { CONFIRM_WORDS, ConfirmWords } from './confirm-words'
import { pagePolicy, pageStyle } from './page-style'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** Text as HTML. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

/** The words for a visitor, by the request's `Accept-Language`; only these pages need them, so only they load them. */
export async function wordsFor(header: string | null): Promise<ConfirmWords & { readonly language: string }> {
  const { CONFIRM_WORDS: all } = await import('./confirm-words')
  const languages = Object.keys(all) as (keyof typeof CONFIRM_WORDS)[] // keys of a constant object
  const language = chooseLanguage(header, languages, 'en')
  return { language, ...all[language] }
}

/** A page of the kit's own, and the policy that it is sent with. */
export interface OwnPage {
  readonly html: string
  readonly policy: string
}

/** Whose page it is: the logo, which says the name too, or else the name. */
function renderBrand({ name, logo }: Brand): string {
  if (logo) return `<header><img src="${escapeHtml(logo)}" alt="${escapeHtml(name ?? '')}" height="36"></header>\n`
  return name ? `<header><bdi>${escapeHtml(name)}</bdi></header>\n` : ''
}

/** A page of the kit's own in the visitor's language and the app's brand, around what it says. */
export async function framePage(
  words: ConfirmWords & { readonly language: string },
  main: string,
  brand: Brand = {},
): Promise<OwnPage> {
  const style = pageStyle(brand)
  const title = brand.name ? `${words.title} · ${brand.name}` : words.title
  const html = `<!doctype html>
<html lang="${words.language}" dir="${words.direction ?? 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${renderBrand(brand)}${main}
</main>
</body>
</html>
`
  return { html, policy: await pagePolicy(style, brand.logo) }
}
