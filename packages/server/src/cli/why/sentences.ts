import type { AuthErrorCode } from '../../contract'
import type { TrailEvent, TrailType } from '../../trail/trail-event'
import { FAILURES } from './failures'
import { timeOf, toClock } from './moments'

const until = (event: TrailEvent, seconds: number) => toClock(timeOf(event) + seconds * 1000)

const HITS = {
  head: 'A mail scanner looked at the link (HEAD). Nothing happened: that signs nobody in.',
  prefetch: 'A mail scanner or a preview loaded the link. Nothing happened: that signs nobody in.',
  other_browser:
    'The link was opened in a browser that had not asked for it, or by a scanner that acts like one. That signs nobody in.',
}

const LIMITS = {
  address: 'too many for this mailbox',
  client: 'too many from this network, which an office or a VPN shares',
  all: 'too many in the whole app',
}

const METHODS = { send: 'send an email', resend: 'send another email', verify: 'check the code or link' }

const REASONS: Readonly<Record<string, string>> = {
  late: 'did not answer in time; it may have done so all the same',
  unavailable: 'failed',
  rate_limited: 'refused, because it was asked too often',
  misconfigured: 'refused, because of its credentials or settings',
}

const SENTENCES: { readonly [T in TrailType]: (event: TrailEvent<T>) => string } = {
  sent: (event) =>
    `An email with a code was handed to the email service. It works until ${until(event, event.expiresInSeconds)}.`,
  resent: (event) =>
    `Another email was handed to the email service. It works until ${until(event, event.expiresInSeconds)}.`,
  link_opened: ({ binding }) =>
    binding === 'same-browser'
      ? 'The link was opened in the browser that asked for it.'
      : 'The link was opened: the page asks for a click.',
  scanner_hit: ({ reason }) => HITS[reason],
  verified: ({ method }) => `The ${method} was right.`,
  failed: (event) => FAILURES[event.code].said(event),
  limited: (event) =>
    `Refused: ${LIMITS[event.scope]}. There is room again at ${until(event, event.retryAfterSeconds)}.`,
  session_issued: () => 'Signed in.',
  session_revoked: ({ everywhere }) => (everywhere ? 'Signed out on all devices.' : 'Signed out.'),
  session_replaced: () => 'A later sign-in in the same browser took the place of a session.',
  provider_failed: ({ method, reason }) =>
    `The email service was asked to ${METHODS[method]} and ${REASONS[reason] ?? `failed (${reason})`}.`,
}

/** What happened, as a sentence. */
export function toSentence(event: TrailEvent): string {
  // A type of event and its sentence belong together, which the compiler cannot see across the table.
  const say = SENTENCES[event.type] as (one: TrailEvent) => string
  return say(event)
}

/** What the visitor was told because of another event, which says more. */
const ECHOES: { readonly [Code in AuthErrorCode]?: readonly TrailType[] } = {
  rate_limited: ['limited', 'provider_failed'],
  code_refused: ['limited'],
  provider_unavailable: ['provider_failed'],
  misconfigured: ['provider_failed'],
  different_browser: ['scanner_hit'],
}
const ECHO_MS = 2_000

/** The events without those failures that another event of the same moment explains. */
export function withoutEchoes(events: readonly TrailEvent[]): readonly TrailEvent[] {
  return events.filter((event) => {
    const causes = event.type === 'failed' ? ECHOES[event.code] : undefined
    const isNear = (other: TrailEvent) => Math.abs(timeOf(other) - timeOf(event)) <= ECHO_MS
    return !causes || !events.some((other) => causes.includes(other.type) && isNear(other))
  })
}
