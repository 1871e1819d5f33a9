import type { Brand } from '../../contract'
import { escapeHtml, framePage, type OwnPage, wordsFor } from './page-frame'

/** What a notice says. */
export type Notice =
  /** A link was loaded by something that is no click: one makes it go on. */
  | 'ready'
  /** What the answer needs is away for a moment. */
  | 'away'

/**
 * A page instead of an answer that cannot be given now: what is the matter, and a link that asks for the same address
 * again.
 *
 * @param language the visitor's `Accept-Language`
 */
export async function renderNoticePage(notice: Notice, language: string | null, brand?: Brand): Promise<OwnPage> {
  const words = await wordsFor(language)
  const heading = notice === 'ready' ? words.title : words.away
  return framePage(words, `<h1>${escapeHtml(heading)}</h1>\n<a href="">${escapeHtml(words.proceed)}</a>`, brand)
}
