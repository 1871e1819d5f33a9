import { plainHash } from '../../config/keys'
import { canonicalEmail } from '../../contract'
import type { Method } from '../../events/events'
import type { ProviderResult, VerifiedAddress } from '../../provider/provider'
import type { IssuedSession } from '../../session/sessions'
import { oncePerKey } from '../../store/shared-memory'
import type { AuthContext } from '../auth-context'
import { AuthFailure } from '../errors'
import { emitForAddress, type Visit } from '../visit'
import { LATE, withDeadline } from './deadline'
import { providerUnavailable, toAuthFailure } from './provider-failure'
import { readReceipt, writeReceipt } from './receipts'

/** What was asked for, to compare with what the provider says was proven. */
export interface Expected {
  readonly flow: string
  readonly email: string
  readonly state: string
}

/** What the visitor showed, and how the provider is asked about it. */
export interface Proof {
  readonly method: Method
  readonly credential: string
  /** Whether a repeated request gets the same session for a minute: only where the pending cookie is required. */
  readonly keepsReceipt: boolean
  readonly ask: () => Promise<ProviderResult<VerifiedAddress>>
}

/**
 * Asks the provider once for one flow and credential, however many requests ask at the same time, and makes one
 * session of the answer. The deadline ends the waiting, not the call: what comes late is kept as a receipt, which
 * the visitor's next try finds. An unknown outcome is never a success.
 */
export async function finishSignIn(
  { context, headers }: Visit,
  expected: Expected,
  proof: Proof,
): Promise<IssuedSession> {
  const { sessions, store, app, deadlineMs } = context
  const { credential, keepsReceipt } = proof
  const [flowHash, credentialHash] = await Promise.all([plainHash(expected.flow), plainHash(credential)])
  const key = [app.origin, 'finish', flowHash, credentialHash, keepsReceipt].join(' ')
  const work = oncePerKey(key, async () => {
    const receipt = keepsReceipt ? await readReceipt(context, flowHash, credentialHash) : null // T17
    if (receipt?.session) return sessions.reissue(receipt.session, flowHash)
    if (!receipt) {
      await checkWithProvider(context, expected, proof)
      if (keepsReceipt) await writeReceipt(store, flowHash, credentialHash, null) // T18
    }
    const issued = await makeSession(context, expected.email, flowHash, headers.get('user-agent'))
    if (keepsReceipt) await writeReceipt(store, flowHash, credentialHash, issued.session)
    return issued
  })
  const issued = await withDeadline(work, deadlineMs)
  if (issued !== LATE) return issued
  context.emit({ type: 'provider_failed', method: 'verify', reason: 'late' })
  throw providerUnavailable()
}

async function checkWithProvider(context: AuthContext, expected: Expected, { method, ask }: Proof): Promise<void> {
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
  if (!isExpected) throw new AuthFailure(method === 'link' ? 'link_invalid' : 'invalid_code') // T02
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
