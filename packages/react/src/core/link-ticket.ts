import type { FragmentName } from '@doorpost/server/contract'
import type { LinkTicket } from './sign-in-state'

/**
 * Reads the ticket from the fragment of a confirm page's address and takes it out of the address, so that it neither
 * stays in the history nor travels with a copied link. `null` where there is none.
 */
export function takeLinkTicket(): LinkTicket | null {
  const { hash, pathname, search } = location
  const fields = new URLSearchParams(hash.slice(1))
  const read = (name: FragmentName) => fields.get(name)
  const ticket = read('ticket')
  const linkToken = read('link_token')
  if (!ticket || !linkToken) return null
  history.replaceState(history.state, '', pathname + search)
  return { ticket, linkToken, email: read('email') ?? '' }
}
