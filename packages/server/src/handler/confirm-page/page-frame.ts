import { chooseLanguage } from './choose-language'
import type { CONFIRM_WORDS, ConfirmWords } from './confirm-words'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** Text as HTML. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

const STYLE = `:root{color-scheme:light dark;--surface:#fff;--text:#18181b;--muted:#52525b;--accent:#18181b;--on:#fff;--ring:#2563eb}
@media (prefers-color-scheme:dark){:root{--surface:#131316;--text:#f4f4f5;--muted:#a8a8b3;--accent:#f4f4f5;--on:#131316;--ring:#8ab4ff}}
*{box-sizing:border-box}body{margin:0;min-block-size:100vh;display:grid;place-items:center;padding:24px 16px;background:var(--surface);color:var(--text);font:1rem/1.5 system-ui,sans-serif}
main{inline-size:100%;max-inline-size:22rem}h1{margin:0 0 24px;font-size:1.375rem;font-weight:600;line-height:1.3;overflow-wrap:anywhere}
button,a{display:flex;align-items:center;justify-content:center;min-block-size:44px;inline-size:100%;border-radius:10px;font:inherit}
button,h1+a{border:1px solid transparent;text-decoration:none;background:var(--accent);color:var(--on);font-weight:600;cursor:pointer}
form+a{margin-block-start:8px;color:var(--muted)}:focus-visible{outline:2px solid var(--ring);outline-offset:2px}
@media (forced-colors:active){button,h1+a{border-color:ButtonText}}`

/**
 * The kit's own policy for pages of its own: no script, nothing loaded, no style but the one above, never framed. The
 * hash is that style's (a test of T04 computes it again).
 */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'sha256-fXhTgs4I+2hqK6mHkdTexDmonpQ0RJmve0c9/TlDcbM='; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

/** The words for a visitor, by the request's `Accept-Language`; only these pages need them, so only they load them. */
export async function wordsFor(header: string | null): Promise<ConfirmWords & { readonly language: string }> {
  const { CONFIRM_WORDS: all } = await import('./confirm-words')
  const languages = Object.keys(all) as (keyof typeof CONFIRM_WORDS)[] // keys of a constant object
  const language = chooseLanguage(header, languages, 'en')
  return { language, ...all[language] }
}

/** A page of the kit's own in the visitor's language, around what it says. */
export const framePage = (words: ConfirmWords & { readonly language: string }, main: string): string => `<!doctype html>
<html lang="${words.language}" dir="${words.direction ?? 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(words.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`
