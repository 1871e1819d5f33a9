import type { Session } from '../contract'
import type { Method } from '../events/events'
import type { ProviderResult, VerifiedAddress } from '../provider/provider'
import { plainHash } from '../session/keys'
import { oncePerKey } from '../store/shared-memory'
import type { AuthContext } from './auth-options'
import { LATE, withDeadline } from './deadline'
import { canonicalEmail } from './email-address'
import { AuthFailure } from './errors'
import { toAuthFailure, unavailable } from './provider-call'
import { readReceipt, writeReceipt } from './receipts'
import { addressHash, type Visit } from './visit'

/** What was asked for, to compare with what the provider says was proven. */
export interface Expected {
  readonly flow: string
  readonly email: string
  readonly state: string
}

/** What the visitor showed. */
export interface ProofOrder {
  readonly method: Method
  readonly credential: string
  /** Whether a repeated request gets the same session for a minute: only where the pending cookie is required. */
  readonly keepsReceipt: boolean
}

/** A proven address and its session. */
export interface Proof {
  readonly session: Session
  /** Hash of the flow, as the session's cookie keeps it. */
  readonly flowHash: string
}

/**
 * Asks the provider once for one flow and credential, however many requests ask at the same time, and makes one
 * session of the answer. The deadline ends the waiting, not the call: what comes late is kept as a receipt, which
 * the visitor's next try finds. An unknown outcome is never a success.
 */
export async function prove(
  { context, headers }: Visit,
  expected: Expected,
  order: ProofOrder,
  ask: () => Promise<ProviderResult<VerifiedAddress>>,
): Promise<Proof> {
  const flowHash = await plainHash(expected.flow)
  const credentialHash = await plainHash(order.credential)
  const key = [context.origin, 'prove', flowHash, credentialHash, order.keepsReceipt].join(' ')
  const work = oncePerKey(key, async () => {
    const receipt = order.keepsReceipt ? await readReceipt(context, flowHash, credentialHash) : null
    if (receipt?.session) return receipt.session
    if (!receipt) {
      await checkWithProvider(context, expected, order.method, ask)
      if (order.keepsReceipt) await writeReceipt(context, flowHash, credentialHash, null)
    }
    const session = await makeSession(context, expected.email, flowHash, headers.get('user-agent'))
    if (order.keepsReceipt) await writeReceipt(context, flowHash, credentialHash, session)
    return session
  })
  const session = await withDeadline(work, context.deadlineMs)
  if (session !== LATE) return { session, flowHash }
  context.emit({ type: 'provider_failed', method: 'verify', reason: 'late' })
  throw unavailable(order.method)
}

async function checkWithProvider(
  context: AuthContext,
  expected: Expected,
  method: Method,
  ask: () => Promise<ProviderResult<VerifiedAddress>>,
): Promise<void> {
  const result = await ask()
  if (!result.ok) {
    const failure = toAuthFailure(method, result.reason)
    const { code } = failure.error
    const isOurs = code === 'misconfigured' || code === 'provider_unavailable'
    if (isOurs) context.emit({ type: 'provider_failed', method: 'verify', reason: result.reason })
    if (code === 'misconfigured') {
      context.log(`Doorpost: the provider refused a check (${result.detail ?? result.reason}).`)
    }
    throw failure
  }
  // Somebody else's credential, or a provider that mixed two sign-ins up: either way not this visitor's.
  const { email, state } = result.value
  const isExpected = canonicalEmail(email) === expected.email && (!state || state === expected.state)
  if (!isExpected) throw new AuthFailure(method === 'link' ? 'link_invalid' : 'invalid_code')
  context.emit({ type: 'verified', method, address: await addressHash(context, expected.email) })
}

async function makeSession(
  context: AuthContext,
  email: string,
  flow: string,
  userAgent: string | null,
): Promise<Session> {
  const decision = await context.onSignIn({ email })
  if (decision === 'deny') throw new AuthFailure('email_not_allowed')
  const { subject, claims = {} } = decision
  const { session } = await context.sessions.issue({ subject, email, claims, flow })
  const { id: sessionId, expiresAt } = session
  const address = await addressHash(context, email)
  // Where the app has no ids of its own, the subject is the address.
  const isAddress = canonicalEmail(subject) === email
  context.emit({
    type: 'session_issued',
    sessionId,
    subject: isAddress ? address : subject,
    userAgent,
    expiresAt,
    address,
  })
  return session
}
