import type { Brand } from '../../contract'
import { escapeHtml, framePage, type OwnPage, wordsFor } from './page-frame'

/** What a notice says. */
export type Notice =
  /** A link was loaded by something that is no click: one makes it go on. */
  | 'ready'
  /** What the answer needs is away for a moment. */
  | 'away'

/** For who reads the source: a program's request is answered like a prefetch, and its author wonders why. */
const NO_CLICK =
  '<!-- Not opened by a click, as the headers of the request say (Sec-Fetch-Mode, Sec-Fetch-Dest, Sec-Purpose), so nothing was verified. In a test, open the link in a browser, or with request.get of Playwright: fetch always sends Sec-Fetch-Mode: cors. -->'

/**
 * A page instead of an answer that cannot be given now: what is the matter, and a link that asks for the same address
 * again.
 *
 * @param language the visitor's `Accept-Language`
 */
export async function renderNoticePage(notice: Notice, language: string | null, brand?: Brand): Promise<OwnPage> {
  const words = await wordsFor(language)
  const isReady = notice === 'ready'
  const heading = isReady ? words.title : words.away
  const why = isReady ? `${NO_CLICK}\n` : ''
  return framePage(words, `${why}<h1>${escapeHtml(heading)}</h1>\n<a href="">${escapeHtml(words.proceed)}</a>`, brand)
}
