import type { AuthErrorCode } from '../../contract'
import type { TrailEvent, TrailType } from '../../trail/trail-event'
import { FAILURES, type FailureWords } from './failures'
import { secondsLeft, timeOf, toClock, toWords } from './moments'

/** The likeliest reason, and what to do. */
export interface Verdict {
  /** For scripts: how it ended, or the error code of what went wrong. */
  readonly code: 'signed_in' | 'signed_out' | 'not_entered' | AuthErrorCode
  readonly reason: string
  readonly advice: string
}

type Mail = TrailEvent<'sent' | 'resent'>
type Limited = TrailEvent<'limited'>

/** Within a minute most emails arrive. */
const USUAL_SECONDS = 60

/** An email was sent, and nothing that decides anything came after it. */
function notEntered(mail: Mail, since: readonly TrailEvent[], nowMs: number): Verdict {
  const left = secondsLeft(mail, mail.expiresInSeconds, nowMs)
  const ageSeconds = (nowMs - timeOf(mail)) / 1000
  const seen = since.find(({ type }) => type === 'scanner_hit' || type === 'link_opened')
  const then = left > 0 ? `The code works for another ${toWords(left)}.` : 'Its code has expired: ask for a new one.'
  const code = 'not_entered'
  if (seen) {
    const reason = `the email arrived (its link was looked at at ${toClock(timeOf(seen))}), but no code was entered.`
    return { code, reason, advice: `look in the spam folder and in the quarantine of the mail server. ${then}` }
  }
  if (ageSeconds < USUAL_SECONDS) {
    return { code, reason: 'the email has only just been sent.', advice: `wait a minute. ${then}` }
  }
  const reason = 'the email is in the spam folder, held by the mail server, or went to a mistyped address.'
  const advice = `look in the spam folder, compare the address letter by letter, and look in the log of the email service for a bounce. ${then}`
  return { code, reason, advice }
}

function ofCode(code: AuthErrorCode, event: Parameters<FailureWords['advice']>[0], nowMs: number): Verdict {
  const { reason, advice } = FAILURES[code]
  return { code, reason, advice: advice(event, nowMs) }
}

const LIMITED = {
  address: 'there were too many emails to this mailbox, so no new one was sent.',
  client: 'there were too many requests from this network, which an office or a VPN shares.',
  all: 'the whole app sends too many emails, so nobody gets one.',
}

function ofLimit(event: Limited, nowMs: number): Verdict {
  const { scope, action, retryAfterSeconds } = event
  if (scope === 'address' && action === 'verify') return ofCode('code_refused', event, nowMs)
  const left = secondsLeft(event, retryAfterSeconds, nowMs)
  const wait = left > 0 ? `ask again in ${toWords(left)}.` : 'ask again now: there is room again.'
  const more = scope === 'all' ? ' If these are real visitors, raise sendsInAll.' : ''
  return { code: 'rate_limited', reason: LIMITED[scope], advice: `${wait}${more}` }
}

function ofProvider({ method, reason }: TrailEvent<'provider_failed'>): Verdict {
  if (reason === 'misconfigured') {
    return {
      code: 'misconfigured',
      reason: 'the email service refuses the credentials or settings of the app.',
      advice: 'compare the SCALEKIT_ variables with its dashboard.',
    }
  }
  const late = reason === 'late' && method !== 'verify' ? ' An email may still arrive: its code works.' : ''
  return {
    code: 'provider_unavailable',
    reason: `the email service ${reason === 'late' ? 'did not answer in time' : 'failed'}.`,
    advice: `try again in a minute; if it stays so, look at the status of the service.${late}`,
  }
}

/** What an event means. `since` are the events after it. */
type Judge<T extends TrailType> = (event: TrailEvent<T>, since: readonly TrailEvent[], nowMs: number) => Verdict | null

/** Null for what decides nothing. */
const JUDGES: { readonly [T in TrailType]: Judge<T> | null } = {
  sent: notEntered,
  resent: notEntered,
  link_opened: null,
  scanner_hit: (event, _, nowMs) =>
    event.reason === 'other_browser' ? ofCode('different_browser', event, nowMs) : null,
  verified: null,
  failed: (event, _, nowMs) => ofCode(event.code, event, nowMs),
  limited: (event, _, nowMs) => ofLimit(event, nowMs),
  session_issued: () => ({ code: 'signed_in', reason: 'none: the sign-in worked.', advice: 'nothing.' }),
  session_revoked: () => ({
    code: 'signed_out',
    reason: 'the visitor signed in and later signed out.',
    advice: 'sign in again.',
  }),
  session_replaced: null,
  provider_failed: ofProvider,
}

/** The likeliest reason, from the last event that decides; null if none does. `events` are in order. */
export function judge(events: readonly TrailEvent[], nowMs: number): Verdict | null {
  for (const [index, event] of [...events.entries()].reverse()) {
    // A type of event and its judge belong together, which the compiler cannot see across the table.
    const judgeOf = JUDGES[event.type] as Judge<TrailType> | null
    const verdict = judgeOf?.(event, events.slice(index + 1), nowMs)
    if (verdict) return verdict
  }
  return null
}
