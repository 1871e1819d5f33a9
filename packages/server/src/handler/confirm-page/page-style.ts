import { contrast } from '../../config/contrast'
import type { Brand } from '../../contract'

const LIGHT = { surface: '#ffffff', line: '#85858f' }
const DARK = { surface: '#131316', line: '#74747f' }

const STYLE = `:root{color-scheme:light dark;--surface:${LIGHT.surface};--text:#18181b;--line:${LIGHT.line};--accent:#18181b;--on:#fff;--edge:transparent;--ring:#2563eb}
@media (prefers-color-scheme:dark){:root{--surface:${DARK.surface};--text:#f4f4f5;--line:${DARK.line};--accent:#f4f4f5;--on:#131316;--ring:#8ab4ff}}
*{box-sizing:border-box}body{margin:0;min-block-size:100vh;display:grid;place-items:center;padding:24px 16px;background:var(--surface);color:var(--text);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
main{inline-size:100%;max-inline-size:22rem}header{margin-block-end:24px;font-weight:600}img{display:block;block-size:36px;max-inline-size:100%;object-fit:contain}
h1{margin:0 0 24px;font-size:1.5rem;font-weight:600;line-height:1.25;letter-spacing:-.02em;text-wrap:balance}:is(:lang(ar),:lang(he)) h1{letter-spacing:0}
a{display:inline-flex;align-items:center;min-block-size:44px;margin-block-start:4px;border-radius:4px;color:inherit;font-size:.875rem;font-weight:500;text-decoration-color:var(--line);text-underline-offset:4px}
button,h1+a{display:flex;align-items:center;justify-content:center;inline-size:100%;min-block-size:44px;margin:0;padding:8px 16px;border:1px solid var(--edge);border-radius:10px;background:var(--accent);color:var(--on);font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
:focus-visible{outline:2px solid var(--ring);outline-offset:2px}
@media (forced-colors:active){button,h1+a{border-color:ButtonText}}`

/** What a control needs against what is around it (WCAG 2.2, 1.4.11). */
const CONTROL = 3

/** An accent that is close to the page gets an edge, so that the button is seen in both modes. */
function accentStyle(accent: string, onAccent: string): string {
  const edge = ({ surface, line }: typeof LIGHT) => (contrast(accent, surface) < CONTROL ? line : 'transparent')
  return `
:root{--accent:${accent};--on:${onAccent};--edge:${edge(LIGHT)}}
@media (prefers-color-scheme:dark){:root{--edge:${edge(DARK)}}}`
}

/** The style of the kit's own pages, in the accent of the app. */
export const pageStyle = ({ accent, onAccent }: Brand = {}): string =>
  accent && onAccent ? STYLE + accentStyle(accent, onAccent) : STYLE

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
}

/** What a logo is loaded from. */
const imageSource = (logo: string) => (logo.startsWith('/') ? "'self'" : 'data:')

/**
 * The policy of the kit's own pages: no script, no style but this one, nothing loaded but the logo, never framed, and
 * forms for this site only.
 */
export async function pagePolicy(style: string, logo: string | undefined): Promise<string> {
  return [
    "default-src 'none'",
    `style-src 'sha256-${await sha256(style)}'`,
    ...(logo === undefined ? [] : [`img-src ${imageSource(logo)}`]),
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')
}
