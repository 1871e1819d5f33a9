import type { AuthError, Pending } from '../../contract/index'
import { AUTH_ERROR_CODES } from '../../contract/index'
import { openFlash } from '../../cookies/flash'
import { AuthFailure, unexpected } from '../errors'
import { safeNext } from '../http/safe-redirect'
import { maskEmail } from '../proof/email-address'
import type { Visit } from '../visit'
import { viewPending } from './pending-view'

/** What a sign-in page has to know before it renders: spread it into `<LoginForm>`. */
export interface SignInStart {
  /** The sign-in this browser has under way: the page begins with the code step. */
  readonly pending?: Pending
  /** Where to go after sign-in, already checked. */
  readonly next?: string
  /** What went wrong with the form post or link that led here. */
  readonly error?: AuthError
  /** The address to fill in again. */
  readonly email?: string
  /** This browser is signed in already: the address, masked, and where "Continue" leads. */
  readonly signedIn?: { readonly email: string; readonly redirectTo: string }
}

const toFailure = (error: unknown) => unexpected(error, () => undefined)

/** Reads the pending cookie, the outcome of a form post, and `next` and `error` of the page's own query. */
export async function readSignInStart(visit: Visit, query: URLSearchParams): Promise<SignInStart> {
  const { context, headers, now } = visit
  const flash = await openFlash(headers.get('cookie'), context.session, now)
  const next = safeNext(query.get('next'), context.rule)
  const code = AUTH_ERROR_CODES.find((known) => known === query.get('error'))
  // The query names the error, so that an old cookie does not bring it back; the cookie holds its data.
  const error: AuthError | undefined = code && (flash.error?.code === code ? flash.error : { code })
  const cancelled = flash.email !== undefined && flash.error === undefined
  const entry = cancelled ? undefined : visit.pending[0]
  // A store that is down must not take the page down with it: the visitor is told, and may try again.
  const view = entry && (await viewPending(entry, context, now).catch(toFailure))
  // `again` asks a visitor who signed in long ago for a new code: "Continue" would lead in a circle.
  const session = query.has('again') ? null : await context.sessions.read({ headers })
  return {
    ...(view && !(view instanceof AuthFailure) && { pending: view }),
    ...(next && { next }),
    ...(view instanceof AuthFailure ? { error: view.error } : error && { error }),
    ...(flash.email !== undefined && { email: flash.email }),
    ...(session && { signedIn: { email: maskEmail(session.email), redirectTo: next ?? context.afterSignIn } }),
  }
}
