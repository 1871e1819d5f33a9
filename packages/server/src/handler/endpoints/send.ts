import { randomId } from '../../config/keys'
import { canonicalEmail, type PendingResponse, type Purpose, tidyEmail } from '../../contract'
import { dropFlash } from '../../cookies/flash'
import { keepPending } from '../../cookies/pending-cookies'
import { type Answer, done, type Fields } from '../answer'
import { AuthFailure } from '../errors'
import { safeNext } from '../http/safe-redirect'
import { attemptsLeft, isMailedOut } from '../proof/attempts'
import { type MailedEntry, mailAnew } from '../proof/mail'
import { permitMail } from '../proof/permit-mail'
import type { Visit } from '../visit'
import { emitAbout } from '../visit-events'
import { viewPending } from './pending-view'

const isPurpose = (value: unknown): value is Purpose => value === 'sign-in' || value === 'sign-up'
const MAX_CHALLENGE_LENGTH = 4_096
/** Maximum length of an address; a longer one is shown in its canonical form. */
const MAX_SHOWN_LENGTH = 254

const LOCALE = /^[a-z\d-]{1,35}$/i

/** The language of the page, where it has the shape of a tag. */
function readLocale(value: unknown): string | null {
  const isTag = typeof value === 'string' && LOCALE.test(value) // T41
  return isTag ? value : null
}

/** What the page's CAPTCHA answered. */
export function readChallenge(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= MAX_CHALLENGE_LENGTH ? value : undefined
}

/** `POST /send`: sends a code and a link, or returns this browser's sign-in in progress for the address. */
export async function send(visit: Visit, fields: Fields): Promise<Answer> {
  const { context, now } = visit
  const email = canonicalEmail(fields.email)
  if (!email) throw new AuthFailure('invalid_email')
  const typed = tidyEmail(String(fields.email))
  const shownEmail = typed.length <= MAX_SHOWN_LENGTH ? typed : email
  const known = visit.pending.find((entry) => entry.email === email)
  const next = safeNext(fields.next, context.rule) ?? known?.next ?? null
  const locale = readLocale(fields.locale) ?? known?.locale ?? null
  const locked = known !== undefined && (await attemptsLeft(context.store, known.flow)) === 0

  // What is expired is no answer, however long the wait.
  const isWaiting = known !== undefined && now < known.resendAt && now < known.expiresAt // T25c
  if (known && isWaiting) {
    if (locked) throw new AuthFailure('too_many_attempts', { retryAfterSeconds: known.resendAt - now })
    return answerPending(visit, { ...known, next, locale, shownEmail })
  }

  const permit = await permitMail(visit, email, readChallenge(fields.challenge)) // T10
  // A locked flow never gets its tries back: a new email starts a new flow.
  const order = known && !locked && !isMailedOut(known) ? { ...known, resendCount: known.resendCount + 1 } : newFlow()
  const purpose = isPurpose(fields.purpose) ? fields.purpose : context.template
  const entry = await mailAnew(visit, permit, { ...order, email, shownEmail, next, locale, purpose })
  const expiresInSeconds = entry.expiresAt - now
  await emitAbout(visit, entry, (who) => ({ type: 'sent', expiresInSeconds, ...who }))
  return answerPending(visit, entry)
}

/** The slot tells cookies apart. It reveals nothing about the flow, whose id must not be guessable. */
export const newFlow = () => ({ flow: randomId(), slot: randomId().slice(0, 6) })

/** Keeps the entry as the newest and tells the page what it may know of it. */
export async function answerPending(visit: Visit, entry: MailedEntry): Promise<Answer> {
  const { context, now, cookieHeader } = visit
  const kept = { ...entry, answeredAtMs: context.sessions.now(), isSetAside: false }
  const body: PendingResponse = { pending: await viewPending(kept, context, now) }
  // What a form before this one left is answered.
  const cookies = [...(await keepPending(kept, visit, context.app)), ...dropFlash(cookieHeader, context.app)]
  return done(body, null, cookies)
}
