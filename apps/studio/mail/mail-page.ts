/** How a mail program shows an email; `forced` turns a light one over without asking it. */
export type Mode = 'light' | 'dark' | 'forced'

const DARK_RULES = '@media (prefers-color-scheme: dark)'

/** Nothing is fetched, nothing runs, and a link opens nothing: the frame may open no window. */
const GUARD = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><base target="_blank">`

/** What forces dark on an email without asking it: light is turned over, and colours keep their hue. */
const FORCED = '<style>html { background: #fff; filter: invert(1) hue-rotate(180deg) }</style>'

/** An email as a page for a frame, light or dark whatever the system around it is. */
export function mailPage(html: string, mode: Mode): string {
  const rules = html.replace(DARK_RULES, mode === 'dark' ? '@media all' : '@media not all')
  const scheme = rules.replace('color-scheme: light dark', `color-scheme: ${mode === 'dark' ? 'dark' : 'light'}`)
  return scheme.replace('<head>', `<head>${GUARD}${mode === 'forced' ? FORCED : ''}`)
}
