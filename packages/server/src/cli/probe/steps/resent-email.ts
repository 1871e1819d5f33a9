import type { ProbeContext } from '../probe-context'
import { failureInWords, isAnswered } from '../service'
import { settleEcho } from './echo'
import { credentialOf, type Email, order, type Parts, readNewest, toEmail } from './email'
import { type AcceptedTry, acceptedOf, methodOf, signIn, type Try } from './sign-in'

/** Long enough for the emails to arrive and be read. */
const LIFE_SECONDS = 600

/** The code is enough where one is, unless a link is still to be tried alone. */
function readWhatIsNeeded(context: ProbeContext, type: Email['type']): Promise<Parts> {
  const isLinkKnown = context.findings.has('same-browser')
  return readNewest(context, type === 'LINK_OTP' && isLinkKnown ? 'OTP' : type)
}

/** A resend: its id, and what becomes of the email before it. */
export async function probeResend(context: ProbeContext, to: string): Promise<void> {
  const { findings, service, mail } = context
  const ordered = await order(context, to, { expiresInSeconds: LIFE_SECONDS })
  if (!ordered.ok) return findings.open('resend-id', failureInWords(ordered))
  const { type } = ordered.value
  const older = toEmail(ordered, await readWhatIsNeeded(context, type))
  const resent = await mail.send(() => service.resend(older.id))
  if (!resent.ok) return findings.open('resend-id', failureInWords(resent))
  const ids = [older.id, resent.value.id]
  const rotates = resent.value.id !== older.id
  findings.setting('resend-id', 'resendRotatesId', rotates, rotates ? 'it does' : 'the id stays the same')
  if (!rotates) findings.open('old-id', 'nothing to tell: the id stays the same')

  const tries = await signIn(context, older, ids)
  const accepted = acceptedOf(tries)
  if (accepted) {
    findings.setting('regenerate', 'regenerateOnResend', false, 'the one from before still works')
    return settleAccepted(context, to, older, accepted, tries)
  }
  const last = tries.at(-1)?.answer
  if (!last || last.ok) return findings.open('regenerate', 'not asked: nobody gave the code or the link')
  if (!isAnswered(last)) return findings.open('regenerate', failureInWords(last))
  await signInWithNewest(context, to, { older, ids, tries })
}

interface Resent {
  readonly older: Email
  readonly ids: readonly string[]
  /** What was tried with the older email, all of it refused. */
  readonly tries: readonly Try[]
}

async function signInWithNewest(context: ProbeContext, to: string, { older, ids, tries }: Resent): Promise<void> {
  const { findings } = context
  const newest = await readWhatIsNeeded(context, older.type)
  if (!credentialOf(newest)) return findings.open('regenerate', 'not asked: nobody gave the newest code or link')
  const newTries = await signIn(context, newest, ids)
  const accepted = acceptedOf(newTries)
  const last = newTries.at(-1)?.answer
  if (!accepted) {
    if (last && !last.ok) findings.open('regenerate', failureInWords(last))
    return
  }
  settleAccepted(context, to, older, accepted, [...tries, ...newTries])
  if (isNearly(older.code, newest.code)) {
    return findings.open('regenerate', 'could not be told: the two codes differ so little that one may be mistyped')
  }
  findings.setting('regenerate', 'regenerateOnResend', true, 'there is a new one, and the old one is refused')
}

/** Codes that differ in one or two places were more likely mistyped than made anew. */
function isNearly(one: string | null, other: string | null): boolean {
  if (one === null || one.length !== other?.length) return false
  return [...one].filter((character, index) => character !== other[index]).length <= 2
}

function settleAccepted(
  context: ProbeContext,
  to: string,
  email: Email,
  accepted: AcceptedTry,
  tries: readonly Try[],
): void {
  const isKnown = ({ answer }: Try) => answer.ok || answer.reason === 'rejected'
  const byOldId = tries.filter(({ id }) => id === email.id)
  // Under an id that nobody knows, even a wrong code is refused as expired.
  if (byOldId.length > 0)
    context.findings.fact('old-id', byOldId.some(isKnown), byOldId.some(isKnown) ? 'it does' : 'it does not')
  settleEcho(context, to, email, methodOf(accepted), accepted.answer.value)
}
