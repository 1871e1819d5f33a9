import type { ProbeContext } from '../probe-context'
import { askCode } from '../questions'
import { failureInWords, inWords, isAnswered } from '../service'
import { settleEcho } from './echo'
import { credentialOf, type Email, mayHaveExpired, order, toEmail, UNREAD } from './email'
import type { Used } from './expired-email'
import { acceptedOf, methodOf, signIn, type Try } from './sign-in'

const BELOW_RANGE_SECONDS = 30
const SHORTEST_SECONDS = 60

/** A second email, that lives as short as possible. Null if none went out. */
export async function sendShort(context: ProbeContext, to: string): Promise<Email | null> {
  const { findings } = context
  const tried = await order(context, to, { expiresInSeconds: BELOW_RANGE_SECONDS })
  if (tried.ok) {
    const seconds = tried.value.expiresInSeconds
    if (seconds === SHORTEST_SECONDS) {
      findings.setting('life-range', 'expiresInOutOfRange', 'clamp', 'it is moved to 60')
    } else findings.fact('life-range', false, `it becomes ${seconds} seconds`)
    return toEmail(tried, UNREAD)
  }
  const ordered = await order(context, to, { expiresInSeconds: SHORTEST_SECONDS })
  // Both refused: then it was not for the life.
  if (!ordered.ok || !isAnswered(tried)) findings.open('life-range', failureInWords(tried))
  else findings.setting('life-range', 'expiresInOutOfRange', 'reject', inWords(tried))
  return ordered.ok ? toEmail(ordered, UNREAD) : null
}

/** Whether the first email still works after the second one. Returns what signed in with it, or null. */
export async function probeOlder(context: ProbeContext, to: string, first: Email): Promise<Used | null> {
  const { findings } = context
  if (!credentialOf(first)) {
    findings.open('older-request', 'not asked: nobody gave the code or the link')
    return null
  }
  const tries = mayHaveExpired(first, context.now()) ? [] : await signInPatiently(context, first)
  const accepted = acceptedOf(tries)
  if (accepted) {
    findings.setting('older-request', 'sendVoidsOlderRequests', false, 'they work')
    settleEcho(context, to, first, methodOf(accepted), accepted.answer.value)
    return { credential: accepted.credential, id: first.id }
  }
  const answer = tries.at(-1)?.answer
  if (!answer || answer.ok || mayHaveExpired(first, context.now())) {
    findings.open('older-request', 'could not be told: the first email has expired meanwhile')
  } else if (answer.reason === 'expired') {
    findings.setting('older-request', 'sendVoidsOlderRequests', true, 'they end: refused like an expired one')
  } else if (isAnswered(answer)) {
    findings.open('older-request', 'could not be told: the first email was refused as wrong, not as old')
  } else findings.open('older-request', failureInWords(answer))
  return null
}

/** Anyone may mistype a code once. */
async function signInPatiently(context: ProbeContext, first: Email): Promise<readonly Try[]> {
  const tries = await signIn(context, first, [first.id])
  const answer = tries.at(-1)?.answer
  if (first.code === null || !answer || answer.ok || answer.reason !== 'rejected') return tries
  context.tell('That code was refused as wrong.')
  const code = await askCode(context, 'email 1, once more')
  return code === null || code === first.code ? tries : signIn(context, { ...first, code }, [first.id])
}
