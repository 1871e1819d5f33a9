import type { FragmentName } from '@doorpost/server/contract'
import type { LinkTicket } from './sign-in-state'

/** What the mailed link holds: with these two a click signs in. */
export type LinkSecrets = Pick<LinkTicket, 'ticket' | 'linkToken'>

const KEY = 'doorpost.link'

/** What a link's path can hold: anything else is none of ours, and would lead the question elsewhere or nowhere. */
const TICKET = /^[\w-][\w.-]{0,999}$/

/** For browsers without storage, or with one that refuses: lost with the page. */
let kept: LinkSecrets | null = null

/**
 * The link that led to a confirm page. It comes in the fragment, and leaves the address at once, so that it neither
 * stays in the history nor travels with a copied address. From then on it is kept for this tab, so that the page may be
 * loaded again before the click. `null` where there is none.
 */
export function takeLink(): LinkSecrets | null {
  const { hash, pathname, search } = location
  const fields = new URLSearchParams(hash.slice(1))
  const read = (name: FragmentName) => fields.get(name)
  const ticket = read('ticket')
  const linkToken = read('link_token')
  if (!ticket || !linkToken) return recall() ?? kept
  history.replaceState(history.state, '', pathname + search)
  kept = checked(ticket, linkToken)
  try {
    sessionStorage.setItem(KEY, JSON.stringify(kept && [ticket, linkToken]))
  } catch {
    // The copy above has to do.
  }
  return kept
}

/** Ends what {@link takeLink} kept: the link was used, has expired, or is not the visitor's. */
export function forgetLink(): void {
  kept = null
  try {
    sessionStorage.removeItem(KEY)
  } catch {
    // Nothing could be kept there either.
  }
}

const checked = (ticket: unknown, linkToken: unknown): LinkSecrets | null =>
  typeof ticket === 'string' && TICKET.test(ticket) && typeof linkToken === 'string' ? { ticket, linkToken } : null

function recall(): LinkSecrets | null {
  try {
    const [ticket, linkToken]: unknown[] = JSON.parse(sessionStorage.getItem(KEY) ?? '[]')
    return checked(ticket, linkToken)
  } catch {
    return null
  }
}
