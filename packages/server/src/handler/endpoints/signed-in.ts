import { plainHash } from '../../config/keys'
import type { AuthErrorCode, VerifyResponse } from '../../contract'
import { rememberAddress } from '../../cookies/known-browser'
import { dropPending, makeRoom } from '../../cookies/pending-cookies'
import { open, seal } from '../../cookies/sealed-token'
import { namesOf } from '../../session/session-names'
import type { StoredSession } from '../../session/session-token'
import type { IssuedSession } from '../../session/sessions'
import { type Answer, done } from '../answer'
import type { AuthContext } from '../auth-context'
import { AuthFailure } from '../errors'
import { safeNext } from '../http/safe-redirect'
import { findPending, type Visit } from '../visit'
import { emitVisit } from '../visit-events'

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
  const { context, cookieHeader, pending } = visit
  const entry = findPending(visit, flow)
  const redirectTo = next ?? context.afterSignIn
  const body: VerifyResponse = { session, redirectTo }
  await keepTarget(context, flow, redirectTo)
  await endReplaced(visit, session.id)
  return done(body, redirectTo, [
    cookie,
    ...(entry ? [dropPending(entry, context.app)] : []),
    ...makeRoom(
      cookie,
      pending.filter((other) => other !== entry),
      context.app,
    ),
    await rememberAddress(cookieHeader, context.app, session.email),
  ])
}

/** For answers that get lost and requests of other tabs that are under way, in seconds. */
const REPLACED_ENDS_IN = 30

/** Ends the session that this browser had, whoever's it was: nobody has its cookie any more but a thief. */
async function endReplaced(visit: Visit, by: string): Promise<void> {
  const { context, headers } = visit
  const { sessions } = context
  const replaced = await sessions.readUnchecked({ headers })
  if (!replaced || replaced.session.id === by) return
  const { id: sessionId } = replaced.session
  // The sign-in is done; what could not be saved is saved later.
  await sessions.revoke(sessionId, REPLACED_ENDS_IN).catch(() => undefined) // T35b
  const names = await namesOf(context.app, replaced.session)
  await emitVisit(visit, {}, (who) => ({ type: 'session_replaced', by, ...who, ...names }))
}

const targetKey = async (flow: string) => `target:${await plainHash(flow)}`
const TARGET_TYPE = 'dp-target-1'

/** Sealed, since a path may name who it belongs to. */
interface Target {
  readonly redirectTo: string
}

/** Remembers where a sign-in led, as long as its link works: who opens that again wants to go there. */
async function keepTarget(context: AuthContext, flow: string, redirectTo: string): Promise<void> {
  const { app, store, afterSignIn, expiresInSeconds } = context
  if (redirectTo === afterSignIn) return
  const target: Target = { redirectTo }
  const token = await seal(target, await app.keys('receipt'), TARGET_TYPE) // T36g
  // Signed in is signed in: a store that stumbles now has said so itself.
  await store.put(await targetKey(flow), token, expiresInSeconds).catch(() => undefined)
}

/** Where the sign-in of this flow led. */
export async function readTarget({ app, store, afterSignIn }: AuthContext, flow: unknown): Promise<string> {
  const token = typeof flow === 'string' ? await store.get(await targetKey(flow)).catch(() => null) : null
  const target = token === null ? null : await open<Target>(token, await app.keys('receipt'), TARGET_TYPE)
  return target?.redirectTo ?? afterSignIn
}

/** This browser's session, if it came from this flow: an earlier answer arrived, if perhaps not whole. */
export async function sessionFrom({ context, headers }: Visit, flow: unknown): Promise<StoredSession | null> {
  if (typeof flow !== 'string' || flow === '') return null
  const current = await context.sessions.readStored({ headers })
  return current && current.flow === (await plainHash(flow)) ? current : null
}

/** A form that was sent twice arrives within this time, in seconds. */
const TWICE_WITHIN = 60

/** This browser's session, if it began a moment ago: for clients that send a code and name no flow. */
async function sessionOfNow({ context, headers, now }: Visit): Promise<StoredSession | null> {
  const current = await context.sessions.readStored({ headers })
  return current && now - Date.parse(current.session.signedInAt) / 1000 < TWICE_WITHIN ? current : null
}

/** Success for a browser that this very flow has signed in already; for any other the failure. */
export async function signedInBefore(visit: Visit, flow: unknown, next: unknown, code: AuthErrorCode): Promise<Answer> {
  const isNamed = flow !== undefined && flow !== ''
  const current = isNamed ? await sessionFrom(visit, flow) : await sessionOfNow(visit) // T27
  if (!current) throw new AuthFailure(code)
  const { rule, afterSignIn } = visit.context
  const redirectTo = safeNext(next, rule) ?? afterSignIn
  return done({ session: current.session, redirectTo } satisfies VerifyResponse, redirectTo)
}
