import { AUTH_ERROR_CODES, type AuthError, maskEmail, type QueryName, type SignInStart } from '../../contract'
import { openFlash } from '../../cookies/flash'
import { AuthFailure, unexpected } from '../errors'
import { safeNext } from '../http/safe-redirect'
import type { Visit } from '../visit'
import { viewPending } from './pending-view'

/** The query of the sign-in page. */
type PageQuery = Readonly<{ [Name in QueryName]?: string }>

/** A page's query by name. A repeated parameter is ambiguous, so it is ignored. */
export function pageQuery(query: URLSearchParams): PageQuery {
  return Object.fromEntries([...query].filter(([name]) => query.getAll(name).length === 1))
}

/** Reads the pending cookie, the outcome of a form post, and `next` and `error` of the page's own query. */
export async function readSignInStart(visit: Visit, query: PageQuery): Promise<SignInStart> {
  const { context, headers, now, cookieHeader } = visit
  const { app, sessions, afterSignIn, basePath, brand, say } = context
  const flash = await openFlash(cookieHeader, app, now)
  const next = safeNext(query.next, context.rule)
  const code = AUTH_ERROR_CODES.find((known) => known === query.error)
  // The query names the error, so that an old cookie does not bring it back; the cookie holds its data.
  const error: AuthError | undefined = code && (flash.error?.code === code ? flash.error : { code })
  const [newest] = visit.pending
  // The proof that an email asks for belongs next to its address, not to the code of an earlier one.
  const isDoubted = error?.code === 'challenge_required' && flash.email !== undefined
  const entry = newest?.isSetAside || isDoubted ? undefined : newest
  const email = flash.email ?? (newest?.isSetAside ? newest.shownEmail : undefined)
  // A store that is down must not take the page down with it: the visitor is told, and may try again.
  const orFailure = (cause: unknown) => unexpected(cause, say)
  const view = entry && (await viewPending(entry, context, now).catch(orFailure))
  // `again` asks a visitor who signed in long ago for a new code: "Continue" would lead in a circle.
  const stored = query.again === undefined ? await sessions.readStored({ headers }).catch(orFailure) : null
  const failure = [view, stored].find((value) => value instanceof AuthFailure)
  return {
    basePath,
    ...(view && !(view instanceof AuthFailure) && { pending: view }),
    ...(next && { next }),
    ...(failure ? { error: failure.error } : error && { error }),
    ...(email !== undefined && { email }),
    ...(brand && { brand }),
    ...(stored &&
      !(stored instanceof AuthFailure) && {
        signedIn: { email: maskEmail(stored.session.email), redirectTo: next ?? afterSignIn },
      }),
  }
}
