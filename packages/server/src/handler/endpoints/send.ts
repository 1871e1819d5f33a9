import type { PendingResponse, Purpose } from '../../contract/index'
import { dropFlash } from '../../cookies/flash'
import { randomId } from '../../cookies/keys'
import { keepPending } from '../../cookies/pending-cookies'
import type { PendingEntry } from '../../cookies/pending-entry'
import type { Fields, Outcome } from '../action'
import { AuthFailure } from '../errors'
import { safeNext } from '../http/safe-redirect'
import { attemptsLeft } from '../proof/attempts'
import { canonicalEmail } from '../proof/email-address'
import { mailAgain, mailAnew, permitMail } from '../proof/mail'
import { emitForAddress, findPending, type Visit } from '../visit'
import { viewPending } from './pending-view'

const isPurpose = (value: unknown): value is Purpose => value === 'sign-in' || value === 'sign-up'
const MAX_CHALLENGE_LENGTH = 4_096

function readChallenge(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= MAX_CHALLENGE_LENGTH ? value : undefined
}

/** `POST /send`: mails a code and a link, or finds the sign-in that this browser has under way for the address. */
export async function send(visit: Visit, fields: Fields): Promise<Outcome> {
  const { context, now } = visit
  const email = canonicalEmail(fields.email)
  if (!email) throw new AuthFailure('invalid_email')
  const known = visit.pending.find((entry) => entry.email === email)
  const next = safeNext(fields.next, context.rule) ?? known?.next ?? null
  const locked = known !== undefined && (await attemptsLeft(context, known.flow)) === 0

  if (known && now < known.resendAt) {
    if (locked) throw new AuthFailure('too_many_attempts', { retryAfterSeconds: known.resendAt - now })
    return answer(visit, { ...known, next })
  }

  const permit = await permitMail(visit, email, readChallenge(fields.challenge))
  // A locked flow never gets its tries back: a new mail begins a new one.
  const { flow, slot } = known && !locked ? known : newFlow()
  const purpose = isPurpose(fields.purpose) ? fields.purpose : context.template
  const entry = await mailAnew(visit, permit, { flow, slot, email, next, purpose })
  await emitForAddress(context, email, (address) => ({ type: 'sent', address }))
  return answer(visit, entry)
}

/** The slot is for telling cookies apart: it says nothing of the flow, whose name nobody may guess. */
const newFlow = () => ({ flow: randomId(), slot: randomId().slice(0, 6) })

/** `POST /resend`: another mail for the same flow. */
export async function resend(visit: Visit, fields: Fields): Promise<Outcome> {
  const { context, now } = visit
  const entry = findPending(visit, fields.flow)
  if (!entry) throw new AuthFailure('no_pending_sign_in')
  const retryAfterSeconds = Math.max(0, entry.resendAt - now)
  if ((await attemptsLeft(context, entry.flow)) === 0) throw new AuthFailure('too_many_attempts', { retryAfterSeconds })
  if (retryAfterSeconds > 0) throw new AuthFailure('rate_limited', { retryAfterSeconds })

  const permit = await permitMail(visit, entry.email, readChallenge(fields.challenge))
  const again = await mailAgain(visit, permit, entry)
  await emitForAddress(context, entry.email, (address) => ({ type: 'resent', address }))
  return answer(visit, again)
}

/** Keeps the entry as the newest and tells the page what it may know of it. */
async function answer(visit: Visit, entry: PendingEntry): Promise<Outcome> {
  visit.cookies.push(...(await keepPending(entry, visit.pending, visit.context.session, visit.now)))
  // "Use another address" is answered: the page is to show this sign-in now.
  visit.cookies.push(...dropFlash(visit.headers.get('cookie'), visit.context.session))
  const body: PendingResponse = { pending: await viewPending(entry, visit.context, visit.now) }
  return { body, leadsTo: 'sign-in' }
}
