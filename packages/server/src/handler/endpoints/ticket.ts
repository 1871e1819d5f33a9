import type { TicketResponse } from '../../contract'
import { openTicket } from '../../cookies/ticket'
import { type Answer, done, type Fields } from '../answer'
import { AuthFailure } from '../errors'
import type { Visit } from '../visit'

/**
 * `GET /ticket/:ticket`: the address that an app's own confirm page asks about. It comes from what was sealed when the
 * mail was asked for: whoever writes a link cannot make the page name another account. Nothing is used up.
 */
export async function readTicket({ context, now }: Visit, { ticket: sealed }: Fields): Promise<Answer> {
  const ticket = context.binding === 'any-browser' ? await openTicket(sealed, context.app, now) : null
  if (!ticket) throw new AuthFailure('link_invalid') // T28
  return done({ email: ticket.email } satisfies TicketResponse)
}
