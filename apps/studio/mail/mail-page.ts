/** How a mail program shows an email; `forced` turns a light one over without asking it. */
export type Mode = 'light' | 'dark' | 'forced'

/** Whether an email has an image, and whether it is shown: many programs show none until the reader wants them. */
export type Images = 'none' | 'on' | 'off'

/** Where the logo of an email here would be. Nothing is fetched: the page has a picture in its place. */
export const LOGO_URL = 'https://app.example/logo.png'

const DARK_RULES = '@media (prefers-color-scheme: dark)'

/** Nothing is fetched, nothing runs, and a link opens nothing: the frame may open no window. */
const guard = (images: Images) =>
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${images === 'on' ? '; img-src data:' : ''}"><base target="_blank">`

/** A logo that can be seen on light and dark, in the brand's colour. */
const logoOf = (colour: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="32" viewBox="0 0 96 32"><rect width="32" height="32" rx="9" fill="${colour}"/><circle cx="16" cy="16" r="6" fill="#fff"/><rect x="42" y="11" width="54" height="10" rx="5" fill="${colour}"/></svg>`,
  )}`

/** What forces dark on an email without asking it: light is turned over, colours keep their hue, and images stay. */
const FORCED = '<style>html { background: #fff } html, img { filter: invert(1) hue-rotate(180deg) }</style>'

/** An email as a page for a frame, light or dark whatever the system around it is. */
export function mailPage(html: string, mode: Mode, images: Images = 'none', colour = '#71717a'): string {
  const rules = html.replace(DARK_RULES, mode === 'dark' ? '@media all' : '@media not all')
  const scheme = rules.replace('color-scheme: light dark', `color-scheme: ${mode === 'dark' ? 'dark' : 'light'}`)
  return scheme
    .replace(`src="${LOGO_URL}"`, `src="${logoOf(colour)}"`)
    .replace('<head>', `<head>${guard(images)}${mode === 'forced' ? FORCED : ''}`)
}
