import type { Session, VerifyResponse } from '../contract'
import type { ProviderResult, VerifiedAddress } from '../provider/provider'
import { plainHash } from '../session/keys'
import type { PendingSignIn } from '../session/pending-sign-in'
import { oncePerKey } from '../store/shared-memory'
import type { Outcome } from './action'
import { attemptsLeft, returnAttempt, takeAttempt } from './attempts'
import type { AuthContext } from './auth-options'
import { normalizeCode } from './code-value'
import { LATE, withDeadline } from './deadline'
import { canonicalEmail } from './email-address'
import { AuthFailure } from './errors'
import { type CallKind, toAuthFailure, unavailable } from './provider-call'
import { safeNext } from './safe-redirect'
import { findPending, keepPending, type Visit } from './visit'

/** `POST /verify` with a code. */
export async function verify(visit: Visit, fields: Readonly<Record<string, unknown>>): Promise<Outcome> {
  const { context, now } = visit
  if (fields.code === undefined) throw new AuthFailure('invalid_request', { field: 'code' })
  const entry = findPending(visit, fields.flow)
  if (!entry) throw new AuthFailure('no_pending_sign_in')
  const left = await attemptsLeft(context, entry.flow)
  if (left === 0) throw lockedOut(entry, now)
  if (entry.expiresAt <= now) throw new AuthFailure('code_expired')
  const code = normalizeCode(fields.code)
  if (!code) throw new AuthFailure('invalid_code', { attemptsLeft: left })

  const session = await verifyOnce(context, entry, code, 'code', async () => {
    const leftAfter = await takeAttempt(context, entry.flow)
    if (leftAfter < 0) throw lockedOut(entry, now)
    const result = await context.provider.verify({ requestId: entry.requestId, code })
    if (result.ok || result.reason !== 'rejected') await returnAttempt(context, entry.flow)
    else throw new AuthFailure('invalid_code', { attemptsLeft: leftAfter })
    return result
  })
  const asked = safeNext(fields.next, context.rule)
  return signIn(visit, asked ? { ...entry, next: asked } : entry, session)
}

/** A link's token in the browser that asked for it. */
export async function verifyLink(visit: Visit, entry: PendingSignIn, linkToken: string): Promise<Outcome> {
  const { context } = visit
  const session = await verifyOnce(context, entry, linkToken, 'link', () =>
    context.provider.verify({ requestId: entry.requestId, linkToken }),
  )
  return signIn(visit, entry, session)
}

const lockedOut = (entry: PendingSignIn, now: number) =>
  new AuthFailure('too_many_attempts', { retryAfterSeconds: Math.max(0, entry.resendAt - now) })

/**
 * Asks the provider once for one flow and credential, however many requests ask at the same time, and makes one
 * session of the answer. The deadline ends the waiting, not the call. An unknown outcome is never a success.
 */
async function verifyOnce(
  context: AuthContext,
  entry: PendingSignIn,
  credential: string,
  kind: CallKind,
  ask: () => Promise<ProviderResult<VerifiedAddress>>,
): Promise<Session> {
  const key = `${context.origin}:verify:${entry.flow}:${await plainHash(credential)}`
  const session = await withDeadline(
    oncePerKey(key, async () => {
      const result = await ask()
      if (!result.ok) {
        if (result.reason === 'misconfigured') context.log(`Doorpost: the provider refused a check (${result.detail}).`)
        throw toAuthFailure(kind, result.reason)
      }
      if (!belongsTo(result.value, entry)) throw new AuthFailure(kind === 'link' ? 'link_invalid' : 'invalid_code')
      const { email } = entry
      const flow = await plainHash(entry.flow)
      return (await context.sessions.issue({ subject: email, email, claims: {}, flow })).session
    }),
    context.deadlineMs,
  )
  if (session === LATE) throw unavailable(kind)
  return session
}

/** Whether what was verified is what this browser asked for: address and nonce. */
function belongsTo({ email, state }: VerifiedAddress, entry: PendingSignIn): boolean {
  return canonicalEmail(email) === entry.email && (!state || state === entry.state)
}

async function signIn(visit: Visit, entry: PendingSignIn, session: Session): Promise<Outcome> {
  const { context } = visit
  const { cookie } = await context.sessions.reissue(session, await plainHash(entry.flow))
  visit.cookies.push(cookie)
  await keepPending(visit, [])
  const redirectTo = entry.next ?? context.afterSignIn
  const body: VerifyResponse = { session, redirectTo }
  return { body, leadsTo: { path: redirectTo } }
}
