import { plainHash } from '../session/keys'
import type { Outcome } from './action'
import { AuthFailure } from './errors'
import { isNavigation } from './origin-guard'
import { verifyLink } from './verify'
import { findPending, type Visit } from './visit'

/** A request for a link that no person made: it is asked to come back, and nothing has happened. */
export class NotANavigation extends Error {
  override readonly name = 'NotANavigation'
}

/**
 * `GET /verify/:flow?link_token=…`. Nothing happens unless this very browser asked for the link and a person
 * follows it: a mail scanner has no cookie, a prefetch is no navigation.
 */
export async function openLink(visit: Visit, flow: string | undefined, token: string | null): Promise<Outcome> {
  if (!isNavigation(visit.headers)) throw new NotANavigation()
  const entry = findPending(visit, flow)
  if (entry) {
    if (!token || token.length > 100) throw new AuthFailure('link_invalid')
    return verifyLink(visit, entry, token)
  }
  const current = flow && (await visit.context.sessions.readWithFlow({ headers: visit.headers }))
  // The link was opened before, in this browser, and the visitor is still signed in from it.
  if (current && current.flow === (await plainHash(flow))) {
    return { body: null, leadsTo: { path: visit.context.afterSignIn } }
  }
  throw new AuthFailure('different_browser')
}
