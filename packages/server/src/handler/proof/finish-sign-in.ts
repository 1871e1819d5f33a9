import { askHook, LATE, withDeadline } from '../../config/deadline'
import { type KeyedNames, keyedNames, plainHash } from '../../config/keys'
import { canonicalEmail } from '../../contract'
import { knownBrowser } from '../../cookies/known-browser'
import type { Method } from '../../events/events'
import type { ProviderFailure, ProviderResult, VerifiedAddress } from '../../provider/provider'
import { namesOf } from '../../session/session-names'
import type { IssuedSession } from '../../session/sessions'
import { type JoinableFor, oncePerKey } from '../../store/shared-memory'
import { AuthFailure } from '../errors'
import type { Visit } from '../visit'
import { emitAbout } from '../visit-events'
import { askingAlone, madeByEarlier, madeElsewhere, receiptOfOthers } from './other-process'
import { providerUnavailable, toAuthFailure } from './provider-failure'
import { type Receipt, readReceipt, writeReceipt } from './receipts'

/** What was asked for, to compare with what the provider says was proven. */
export interface Expected {
  readonly flow: string
  readonly email: string
  readonly state: string
  /** When its newest email was sent, in seconds since 1970, if this browser knows. */
  readonly sentAt?: number | undefined
  /** The language of the page that asked, if it named one. */
  readonly locale: string | null
}

/** The code or link of the visitor, and how to check it. */
export interface Proof {
  readonly method: Method
  readonly credential: string
  /**
   * A secret that only this browser has, in a cookie: a repeated request with it gets the same response. Null if there
   * is none; responses are then not shared.
   */
  readonly browser: string | null
  readonly ask: () => Promise<ProviderResult<VerifiedAddress>>
}

/** A provider that has not responded by then never will; later requests call it again. */
const PROVIDER_ENDS_MS = 20_000

/**
 * Calls the provider once for one flow and credential, no matter how many requests arrive at the same time, and creates
 * one session from the result. When the deadline passes we stop waiting, but the call continues. A late result is stored
 * and used on the visitor's next try. An unknown outcome is never a success.
 */
export async function finishSignIn(visit: Visit, expected: Expected, proof: Proof): Promise<IssuedSession> {
  const { context } = visit
  const { browser } = proof
  const keys = await context.app.keys('store')
  const [flow, credentials] = await Promise.all([
    plainHash(expected.flow),
    keyedNames(keys, `${browser ?? ''} ${proof.credential}`), // T24
  ])
  const names = { flow, credentials }
  const work = browser
    ? oncePerKey([context.app.origin, 'finish', flow, credentials[0]].join(' '), (joinableFor) => {
        joinableFor(PROVIDER_ENDS_MS)
        return finishOnce(visit, expected, proof, names, joinableFor)
      })
    : checkAndIssue(visit, expected, proof, names) // T24c
  const issued = await withDeadline(work, visit.leftMs())
  if (issued !== LATE) return issued
  await emitAbout(visit, expected, (who) => ({ type: 'provider_failed', method: 'verify', reason: 'late', ...who }))
  context.say('provider', 'checking a code or link took too long. The visitor can try the same one again.')
  throw providerUnavailable()
}

/** Hashes: the store learns neither the flow, which nobody can guess, nor the credential, which is short. */
interface Names {
  readonly flow: string
  readonly credentials: KeyedNames
}

async function checkAndIssue(visit: Visit, expected: Expected, proof: Proof, { flow }: Names): Promise<IssuedSession> {
  await checkWithProvider(visit, expected, proof.method, await proof.ask())
  return issueSession(visit, expected, proof.method, flow)
}

/** The same, for a browser that may ask again: in this process, in another, or after an answer that got lost. */
async function finishOnce(
  visit: Visit,
  expected: Expected,
  proof: Proof,
  names: Names,
  joinableFor: JoinableFor,
): Promise<IssuedSession> {
  const { context } = visit
  const { sessions } = context
  const { flow, credentials } = names
  return askingAlone(context, names, async (others) => {
    const find = () => readReceipt(context, flow, credentials)
    const earlier = await find() // T17
    if (earlier?.made) return sessions.reissue(earlier.made)
    const elsewhere = earlier ? null : await proveAddress(visit, expected, proof, () => receiptOfOthers(others, find))
    if (!earlier && !elsewhere) await writeReceipt(context, flow, credentials, null) // T18
    // The address is proven: what hangs now is ours, and must not hold who tries again after this answer. A proof that
    // came late gets a moment all the same.
    joinableFor(Math.max(visit.leftMs(), context.deadlineMs / 4))
    const made = elsewhere ? await madeElsewhere(elsewhere, others, find) : await madeByEarlier(others, find)
    if (made) return sessions.reissue(made)
    const issued = await issueSession(visit, expected, proof.method, flow)
    const { session, epoch, names: storeNames } = issued
    await writeReceipt(context, flow, credentials, { session, flow, epoch, names: storeNames })
    return issued
  })
}

/** Asks the provider. Where another process may have used the credential up just now, its receipt is looked for. */
async function proveAddress(
  visit: Visit,
  expected: Expected,
  { method, ask }: Proof,
  lookElsewhere: () => Promise<Receipt | null>,
): Promise<Receipt | null> {
  const result = await ask()
  const mayBeUsed = !result.ok && (result.reason === 'expired' || (method === 'link' && result.reason === 'rejected'))
  const receipt = mayBeUsed ? await lookElsewhere() : null // T24b
  if (!receipt) await checkWithProvider(visit, expected, method, result)
  return receipt
}

async function checkWithProvider(
  visit: Visit,
  expected: Expected,
  method: Method,
  result: ProviderResult<VerifiedAddress>,
): Promise<void> {
  if (!result.ok) throw await refusedCheck(visit, expected, method, result)
  // Someone else's credential, or a provider that mixed two sign-ins up: either way not this visitor's.
  const { email, state } = result.value
  const isExpected = canonicalEmail(email) === expected.email && (!state || state === expected.state)
  if (!isExpected) throw new AuthFailure(method === 'link' ? 'link_invalid' : 'invalid_code') // T02
  await emitAbout(visit, expected, (who) => ({ type: 'verified', method, ...who }))
}

async function refusedCheck(
  visit: Visit,
  expected: Expected,
  method: Method,
  { reason, detail }: ProviderFailure,
): Promise<AuthFailure> {
  if (reason === 'misconfigured' || reason === 'unavailable') {
    await emitAbout(visit, expected, (who) => ({ type: 'provider_failed', method: 'verify', reason, ...who }))
    visit.context.say('provider', `the provider could not verify (${detail ?? reason}).`)
  }
  return toAuthFailure(method, reason)
}

async function issueSession(
  visit: Visit,
  { email, flow, sentAt, locale }: Expected,
  method: Method,
  flowHash: string,
): Promise<IssuedSession> {
  const { context, headers, cookieHeader, clientIp } = visit
  const isKnownBrowser = (await knownBrowser(cookieHeader, context.app, email)) !== null
  const decision = await askHook('onSignIn', context.deadlineMs, () =>
    context.onSignIn({ email, method, isKnownBrowser, locale, request: { headers, clientIp } }),
  )
  if (decision === 'deny') throw new AuthFailure('email_not_allowed')
  const { subject, claims = {} } = decision
  const issued = await context.sessions.issue({ subject, email, claims, flow: flowHash })
  const { expiresAt } = issued.session
  const names = await namesOf(context.app, issued.session)
  const userAgent = headers.get('user-agent')
  const mailed = sentAt === undefined ? {} : { secondsSinceMail: Math.floor(context.sessions.now() / 1000) - sentAt }
  await emitAbout(visit, { email, flow }, (who) => ({
    type: 'session_issued',
    method,
    ...mailed,
    userAgent,
    expiresAt,
    isKnownBrowser,
    ...who,
    ...names,
  }))
  return issued
}
