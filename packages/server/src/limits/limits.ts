import type { Bucket } from './buckets'
import type { ClientNetwork } from './client-ip'

/**
 * How often something may be asked for, in any stretch of time of the named length. Every number can be set; the rest
 * keep their defaults. Browsers that signed in to an address before are counted apart for it, so that strangers cannot
 * use up what is theirs.
 */
export interface Limits {
  /** Mails a minute to one mailbox, asked for by browsers that never signed in to it. @default 1 */
  readonly strangerMailsPerMinute: number
  /** The same in 24 hours. @default 10 */
  readonly strangerMailsPerDay: number
  /** Mails a minute to one mailbox, asked for by one browser that signed in to it before. @default 1 */
  readonly knownMailsPerMinute: number
  /** The same in 24 hours; all such browsers together get five times as many. @default 20 */
  readonly knownMailsPerDay: number
  /** Sends in 10 minutes from one client, where its address is known; four times as many from its IPv6 /48. @default 60 */
  readonly sendsPerClient: number
  /** Checks of a code or link in 10 minutes from one client; four times as many from its IPv6 /48. @default 200 */
  readonly verifiesPerClient: number
  /** Sends in 10 minutes from everyone, after which `onBeforeSend` must allow each. @default 600 */
  readonly sendsInAll: number
}

/** The limits that hold when nothing else is said. */
export const DEFAULT_LIMITS: Limits = {
  strangerMailsPerMinute: 1,
  strangerMailsPerDay: 10,
  knownMailsPerMinute: 1,
  knownMailsPerDay: 20,
  sendsPerClient: 60,
  verifiesPerClient: 200,
  sendsInAll: 600,
}

const MINUTE = 60
const TEN_MINUTES = 600
const DAY = 86_400
const BROWSERS_OF_ONE_MAILBOX = 5
/** Mails in 10 minutes that may have been sent although the provider's answer was a failure. */
const DOUBTFUL_MAILS = 10

/** A mailbox by its keyed hashes, the newest key's first. */
export type MailboxNames = readonly [string, ...string[]]

const named = (prefix: string, mailbox: MailboxNames): MailboxNames => {
  const [first, ...rest] = mailbox.map((name) => `${prefix}:${name}`)
  return [first ?? prefix, ...rest]
}

/** Mails to one mailbox. `browser` names one that signed in to it before. The shortest window comes last: a refusal before it must not start it. */
export function mailBuckets(limits: Limits, mailbox: MailboxNames, browser: string | null): readonly Bucket[] {
  const of = (prefix: string, limit: number, windowSeconds: number): Bucket => ({
    names: named(prefix, mailbox),
    limit,
    windowSeconds,
    scope: 'address',
  })
  const isStranger = browser === null // T08
  if (isStranger) {
    return [
      of('mail-day:stranger', limits.strangerMailsPerDay, DAY),
      of('mail-minute:stranger', limits.strangerMailsPerMinute, MINUTE),
    ]
  }
  return [
    of('mail-day:known', limits.knownMailsPerDay * BROWSERS_OF_ONE_MAILBOX, DAY),
    of(`mail-day:${browser}`, limits.knownMailsPerDay, DAY),
    of(`mail-minute:${browser}`, limits.knownMailsPerMinute, MINUTE),
  ]
}

/** Mails to one mailbox that may have been sent although the answer was a failure: they cost nothing of the day. */
export const doubtfulMails = (mailbox: MailboxNames): Bucket => ({
  names: named('mail-doubtful', mailbox),
  limit: DOUBTFUL_MAILS,
  windowSeconds: TEN_MINUTES,
  scope: 'address',
})

const whose = (isKnown: boolean) => (isKnown ? 'known' : 'stranger') // T25e

/** What one client may do. A browser that is known for the address has a reserve that strangers share no part of. */
export function clientBuckets(
  limits: Limits,
  what: 'send' | 'verify',
  networks: readonly ClientNetwork[],
  isKnown: boolean,
): readonly Bucket[] {
  const limit = what === 'send' ? limits.sendsPerClient : limits.verifiesPerClient
  return networks.map(({ name, share }) => ({
    names: [`client-${what}:${whose(isKnown)}:${name}`],
    limit: limit * share,
    windowSeconds: TEN_MINUTES,
    scope: 'client',
  }))
}

/** What everyone together may send, with the same reserve. */
export const globalBucket = ({ sendsInAll }: Limits, isKnown: boolean): Bucket => ({
  names: [`send-all:${whose(isKnown)}`],
  limit: sendsInAll,
  windowSeconds: TEN_MINUTES,
  scope: 'all',
})
