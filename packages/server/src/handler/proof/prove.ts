import { plainHash } from '../../cookies/keys'
import type { Method } from '../../events/events'
import type { ProviderResult, VerifiedAddress } from '../../provider/provider'
import type { IssuedSession } from '../../session/create-sessions'
import { oncePerKey } from '../../store/shared-memory'
import type { AuthContext } from '../auth-options'
import { AuthFailure } from '../errors'
import { emitForAddress, type Visit } from '../visit'
import { LATE, withDeadline } from './deadline'
import { canonicalEmail } from './email-address'
import { toAuthFailure, unavailable } from './provider-failure'
import { readReceipt, writeReceipt } from './receipts'

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
): Promise<IssuedSession> {
  const [flowHash, credentialHash] = await Promise.all([plainHash(expected.flow), plainHash(order.credential)])
  const key = [context.origin, 'prove', flowHash, credentialHash, order.keepsReceipt].join(' ')
  const work = oncePerKey(key, async () => {
    const receipt = order.keepsReceipt ? await readReceipt(context, flowHash, credentialHash) : null
    if (receipt?.session) return context.sessions.reissue(receipt.session, flowHash)
    if (!receipt) {
      await checkWithProvider(context, expected, order.method, ask)
      if (order.keepsReceipt) await writeReceipt(context, flowHash, credentialHash, null)
    }
    const issued = await makeSession(context, expected.email, flowHash, headers.get('user-agent'))
    if (order.keepsReceipt) await writeReceipt(context, flowHash, credentialHash, issued.session)
    return issued
  })
  const issued = await withDeadline(work, context.deadlineMs)
  if (issued !== LATE) return issued
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
  await emitForAddress(context, expected.email, (address) => ({ type: 'verified', method, address }))
}

async function makeSession(
  context: AuthContext,
  email: string,
  flow: string,
  userAgent: string | null,
): Promise<IssuedSession> {
  const decision = await context.onSignIn({ email })
  if (decision === 'deny') throw new AuthFailure('email_not_allowed')
  const { subject, claims = {} } = decision
  const issued = await context.sessions.issue({ subject, email, claims, flow })
  const { id: sessionId, expiresAt } = issued.session
  await emitForAddress(context, email, (address) => {
    // Where the app has no ids of its own, the subject is the address.
    const shown = canonicalEmail(subject) === email ? address : subject
    return { type: 'session_issued', sessionId, subject: shown, userAgent, expiresAt, address }
  })
  return issued
}
