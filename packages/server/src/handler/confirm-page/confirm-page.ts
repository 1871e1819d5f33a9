import type { Brand } from '../../contract'
import { escapeHtml, framePage, type OwnPage, wordsFor } from './page-frame'

/** What the confirm page is made of. */
export interface ConfirmPageData {
  /** Whose account it is: the whole address, since whoever holds the link has read that mailbox. */
  readonly email: string
  readonly ticket: string
  readonly linkToken: string
  /** Where the form posts to. */
  readonly action: string
  readonly signInPath: string
  readonly brand: Brand | undefined
  /** The visitor's `Accept-Language`. */
  readonly language: string | null
}

/**
 * The page an `any-browser` link opens with: it asks, and a plain form does the rest. Needs no script, and holds
 * the link's token only in the form.
 */
export async function renderConfirmPage(data: ConfirmPageData): Promise<OwnPage> {
  const { email, ticket, linkToken, action, signInPath, brand } = data
  const words = await wordsFor(data.language)
  const [before, after] = words.question
  const address = `<bdi translate="no">${escapeHtml(email)}</bdi>`
  return framePage(
    words,
    `<h1>${escapeHtml(before)}${address}${escapeHtml(after)}</h1>
<form method="post" action="${escapeHtml(action)}">
<input type="hidden" name="ticket" value="${escapeHtml(ticket)}">
<input type="hidden" name="link_token" value="${escapeHtml(linkToken)}">
<button type="submit">${escapeHtml(words.confirm)}</button>
</form>
<a href="${escapeHtml(signInPath)}">${escapeHtml(words.refuse)}</a>`,
    brand,
  )
}
