import type { VerifyResponse } from '../../contract'
import { rememberAddress } from '../../cookies/known-browser'
import { dropPending } from '../../cookies/pending-cookies'
import type { IssuedSession } from '../../session/sessions'
import { type Answer, done } from '../answer'
import { findPending, type Visit } from '../visit'

/** What a finished sign-in was called, and where it leads. */
interface Finished {
  readonly flow: string
  readonly next: string | null
}

/** Hands the session out. Another address that waits in another tab keeps its own sign-in. */
export async function signedIn(
  visit: Visit,
  { session, cookie }: IssuedSession,
  { flow, next }: Finished,
): Promise<Answer> {
  const { context, cookieHeader } = visit
  const entry = findPending(visit, flow)
  const redirectTo = next ?? context.afterSignIn
  const body: VerifyResponse = { session, redirectTo }
  return done(body, redirectTo, [
    cookie,
    ...(entry ? [dropPending(entry, context.app)] : []),
    await rememberAddress(cookieHeader, context.app, session.email),
  ])
}
