import { plainHash } from '../../cookies/keys'
import type { Outcome } from '../action'
import { renderConfirmPage } from '../confirm-page/confirm-page'
import { AuthFailure } from '../errors'
import { isNavigation } from '../http/origin-guard'
import { maskEmail } from '../proof/email-address'
import { findPending, type Visit } from '../visit'
import { readConfirmation, verifyLink } from './verify'

/** An answer to a link that is no redirect: a page, or nothing at all. */
export class LinkAnswer extends Error {
  override readonly name = 'LinkAnswer'
  /** The confirm page, or null for a request that no person made: it is to come back as a click. */
  readonly page: string | null

  constructor(page: string | null) {
    super('link answer')
    this.page = page
  }
}

/**
 * `GET /verify/:flow?link_token=…`. In `same-browser` nothing happens unless this very browser asked for the link
 * and a person follows it: a mail scanner has no cookie, a prefetch is no navigation. In `any-browser` every other
 * browser gets a page that asks first.
 */
export async function openLink(visit: Visit, path: string | undefined, token: string | null): Promise<Outcome> {
  const { context } = visit
  if (!isNavigation(visit.headers)) {
    context.emit({ type: 'scanner_hit', reason: 'prefetch' })
    throw new LinkAnswer(null)
  }
  const confirmation = context.binding === 'any-browser' ? await readConfirmation(visit, path) : null
  if (context.binding === 'any-browser' && !confirmation) throw new AuthFailure('link_invalid')
  const flow = confirmation?.flow ?? path
  const entry = findPending(visit, flow)
  if (entry) {
    context.emit({ type: 'link_opened', binding: 'same-browser' })
    return verifyLink(visit, entry, token)
  }
  if (flow && (await isSignedInFrom(visit, flow))) return { body: null, leadsTo: { path: context.afterSignIn } }
  if (!confirmation || !path) {
    context.emit({ type: 'scanner_hit', reason: 'other_browser' })
    throw new AuthFailure('different_browser')
  }
  if (!token) throw new AuthFailure('link_invalid')
  context.emit({ type: 'link_opened', binding: 'any-browser' })
  return askFirst(visit, { flow: path, token, email: maskEmail(confirmation.email) })
}

/** The link was opened before, in this browser, and the visitor is still signed in from it. */
async function isSignedInFrom({ context, headers }: Visit, flow: string): Promise<boolean> {
  const current = await context.sessions.readStored({ headers })
  return current !== null && current.flow === (await plainHash(flow))
}

/** The app's own confirm page gets all it needs in the fragment, which no server and no Referer ever sees. */
function askFirst({ context, headers }: Visit, asked: { flow: string; token: string; email: string }): Outcome {
  const { linkPath, signInPath, confirmLink } = context
  if (confirmLink) {
    const { flow, token, email } = asked
    const fragment = new URLSearchParams({ flow, link_token: token, email })
    return { body: null, leadsTo: { path: `${confirmLink}#${fragment}` } }
  }
  const language = headers.get('accept-language')
  throw new LinkAnswer(renderConfirmPage({ ...asked, language, action: linkPath, signInPath }))
}
