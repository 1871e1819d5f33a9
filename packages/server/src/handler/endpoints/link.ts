import type { FragmentName, QueryName } from '../../contract'
import { askedBrowser, rememberAsked } from '../../cookies/asked-browser'
import type { PendingEntry } from '../../cookies/pending-entry'
import { openTicket } from '../../cookies/ticket'
import { linkTokenOf } from '../../provider/provider'
import { type Answer, done, type Fields } from '../answer'
import { renderConfirmPage } from '../confirm-page/confirm-page'
import { AuthFailure } from '../errors'
import { isNavigation } from '../http/origin-guard'
import { finishSignIn } from '../proof/finish-sign-in'
import { permitVerify } from '../proof/permit-verify'
import { findPending, type Visit, wantedLanguages } from '../visit'
import { emitAbout, emitScanned } from '../visit-events'
import { readTarget, sessionFrom, signedIn, signedInBefore } from './signed-in'

/**
 * `GET /verify/:segment?link_token=…`, the link in the email; the segment is a flow, or a ticket for `any-browser`. With
 * `same-browser` nothing happens unless this browser asked for the link and a person opens it: a mail scanner has no
 * cookie, and a prefetch is no navigation. With `any-browser` every other browser gets a confirm page.
 */
export async function openLink(visit: Visit, fields: Fields): Promise<Answer> {
  const { ticket: segment, link_token: token } = fields
  const { context } = visit
  const isAnyBrowser = context.binding === 'any-browser'
  const ticket = isAnyBrowser ? await openTicket(segment, context.app, visit.now) : null
  const flow = ticket ? ticket.flow : segment
  const entry = findPending(visit, flow)
  const isFollowed = isNavigation(visit.headers) // T01
  if (!isFollowed) {
    await emitScanned(visit, 'prefetch', fields)
    return { kind: 'ignored', locale: entry?.locale ?? ticket?.locale ?? null }
  }
  if (isAnyBrowser && !ticket) throw new AuthFailure('link_invalid')
  if (entry) {
    await emitAbout(visit, entry, (who) => ({ type: 'link_opened', binding: 'same-browser', ...who }))
    return followLink(visit, entry, token)
  }
  if (await sessionFrom(visit, flow)) return done({}, ticket?.next ?? (await readTarget(context, flow)))
  if (!ticket) {
    await emitScanned(visit, 'other_browser', fields)
    // The sign-in page offers to go on as who is signed in here: a link of an earlier sign-in is no failure then.
    if (await context.sessions.readStored({ headers: visit.headers })) return done({}, context.signInPath)
    throw new AuthFailure('different_browser')
  }
  const linkToken = readToken(visit, token)
  await emitAbout(visit, ticket, (who) => ({ type: 'link_opened', binding: 'any-browser', ...who }))
  return askFirst(visit, { ticket: String(segment), linkToken, email: ticket.email, locale: ticket.locale })
}

interface Asked {
  readonly ticket: string
  readonly linkToken: string
  readonly email: string
  readonly locale: string | null
}

/**
 * The app's own confirm page gets the link's secrets in the fragment, which no server and no Referer ever sees. Not the
 * address: anybody can write a fragment, so the page asks `GET /ticket/:ticket` whose account it is. The email's language
 * is no secret, and the app's server needs it to write the page.
 */
async function askFirst(visit: Visit, { ticket, linkToken, email, locale }: Asked): Promise<Answer> {
  const { context, cookieHeader } = visit
  const { app, linkPath, signInPath, brand, confirmLink: ownPage } = context
  const cookies = [rememberAsked(cookieHeader, app)]
  if (ownPage) {
    const fragment = new URLSearchParams({ ticket, link_token: linkToken } satisfies Record<FragmentName, string>) // T28b
    const query =
      locale === null ? '' : `?${new URLSearchParams({ locale } satisfies Partial<Record<QueryName, string>>)}`
    return done({}, `${ownPage}${query}#${fragment}`, cookies)
  }
  const language = wantedLanguages(visit, locale)
  const page = await renderConfirmPage({ ticket, linkToken, email, language, action: linkPath, signInPath, brand })
  return { kind: 'page', page, cookies }
}

/** A link's token in the browser that asked for it. */
async function followLink(visit: Visit, entry: PendingEntry, token: unknown): Promise<Answer> {
  const { provider } = visit.context
  const linkToken = readToken(visit, token)
  await permitVerify(visit, entry.email)
  const issued = await finishSignIn(visit, entry, {
    method: 'link',
    credential: linkToken,
    browser: entry.flow,
    ask: () => provider.verify({ requestId: entry.requestId, linkToken }),
  })
  return signedIn(visit, issued, entry)
}

/** `POST /verify` with a ticket, a click on the confirm page: any browser. */
export async function confirmLink(visit: Visit, fields: Fields): Promise<Answer> {
  const { context, now } = visit
  if (context.binding !== 'any-browser') throw new AuthFailure('different_browser')
  const linkToken = readToken(visit, fields.link_token)
  const ticket = await openTicket(fields.ticket, context.app, now)
  if (!ticket) throw new AuthFailure('link_invalid')
  if (await sessionFrom(visit, ticket.flow)) return signedInBefore(visit, ticket.flow, ticket.next, 'link_invalid')
  await permitVerify(visit, ticket.email)
  // The browser that asked knows the provider's name for it, and the provider may insist on it.
  const { requestId, sentAt } = findPending(visit, ticket.flow) ?? {}
  const issued = await finishSignIn(
    visit,
    { ...ticket, sentAt },
    {
      method: 'link',
      credential: linkToken,
      // Whoever holds the link may press the button: what one browser gets is not given to another.
      browser: askedBrowser(visit.cookieHeader, context.app),
      ask: () => context.provider.verify({ linkToken, ...(requestId && { requestId }) }),
    },
  )
  return signedIn(visit, issued, ticket)
}

function readToken({ context }: Visit, value: unknown): string {
  const { maxLength } = linkTokenOf(context.provider)
  if (typeof value === 'string' && value !== '' && value.length <= maxLength) return value
  throw new AuthFailure('link_invalid')
}
