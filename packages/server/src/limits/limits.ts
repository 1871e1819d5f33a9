import type { Bucket } from './buckets'
import type { ClientNetwork } from './client-ip'

/**
 * Rate limits, for any period of the named length. Override single numbers; the rest keep their defaults. Browsers that
 * have signed in to an address before are counted separately for it, so strangers can't lock a visitor out.
 */
export interface Limits {
  /** Emails per minute to one mailbox, for browsers that never signed in to it. @default 1 */
  readonly strangerMailsPerMinute: number
  /** The same per 24 hours. @default 10 */
  readonly strangerMailsPerDay: number
  /** Emails per minute to one mailbox, for one browser that signed in to it before. @default 1 */
  readonly knownMailsPerMinute: number
  /** The same per 24 hours; all such browsers together get five times as many. @default 20 */
  readonly knownMailsPerDay: number
  /** Emails per 10 minutes requested by one client, if its address is known; four times as many from its IPv6 /48. @default 60 */
  readonly sendsPerClient: number
  /** Codes and links per 10 minutes tried by one client; four times as many from its IPv6 /48. @default 200 */
  readonly verifiesPerClient: number
  /**
   * Wrong codes for one mailbox within 30 days, over all its sign-ins, from which `onBeforeVerify` is asked before the
   * next one is checked. A browser that signed in to it before has a count of its own. @default 20
   */
  readonly wrongCodesBeforeChallenge: number
  /**
   * Wrong codes for one mailbox within 30 days, from which its codes are refused (`code_refused`), while links still
   * work. A browser that signed in to it before has a count of its own, so strangers can't lock a visitor out; all
   * such browsers together get five times as many.
   * @default 80
   */
  readonly wrongCodesPerMonth: number
  /** Wrong codes of strangers per 10 minutes overall. Beyond that, `onBeforeVerify` is asked before a stranger's code is checked. @default 150 */
  readonly wrongCodesInAll: number
  /** Emails per 10 minutes overall. Beyond that, only emails that `onBeforeSend` explicitly allows are sent. @default 600 */
  readonly sendsInAll: number
}

/** The default limits. */
export const DEFAULT_LIMITS: Limits = {
  strangerMailsPerMinute: 1,
  strangerMailsPerDay: 10,
  knownMailsPerMinute: 1,
  knownMailsPerDay: 20,
  sendsPerClient: 60,
  verifiesPerClient: 200,
  wrongCodesBeforeChallenge: 20,
  wrongCodesPerMonth: 80,
  wrongCodesInAll: 150,
  sendsInAll: 600,
}

const MINUTE = 60
const TEN_MINUTES = 600
const DAY = 86_400
const MONTH = 30 * DAY
const BROWSERS_OF_ONE_MAILBOX = 5
/** Emails per 10 minutes that may have been sent although the provider reported a failure. */
const DOUBTFUL_MAILS = 10

/** A mailbox by its keyed hashes, the newest key's first. */
export type MailboxNames = readonly [string, ...string[]]

const named = (prefix: string, mailbox: MailboxNames): MailboxNames => {
  const [first, ...rest] = mailbox.map((name) => `${prefix}:${name}`)
  return [first ?? prefix, ...rest]
}

/** Emails to one mailbox. `browser` is set if it signed in to it before. The shortest window comes last, so that a refusal by another one does not start it. */
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

/** Emails to one mailbox that may have been sent although the call failed: not counted for the day. */
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

/**
 * Wrong codes for one mailbox, over all its sign-ins; a sign-in in between does not start the count anew. Each browser
 * that signed in to it before is counted by itself, with the same limit, and all of them together: who had the mailbox
 * once may hold any number. The bucket of who is guessing comes last.
 */
export function wrongCodes(
  { wrongCodesPerMonth }: Limits,
  mailbox: MailboxNames,
  browser: string | null,
): readonly Bucket[] {
  const of = (who: string, limit: number): Bucket => ({
    names: named(`wrong-codes:${who}`, mailbox),
    limit,
    windowSeconds: MONTH,
    scope: 'address',
    isSum: true,
  })
  const together = browser === null ? [] : [of(whose(true), wrongCodesPerMonth * BROWSERS_OF_ONE_MAILBOX)] // T37f
  return [...together, of(browser ?? whose(false), wrongCodesPerMonth)] // T37d
}

/** Wrong codes of all strangers together. */
export const wrongCodesInAll = ({ wrongCodesInAll: limit }: Limits): Bucket => ({
  names: ['wrong-codes-all'],
  limit,
  windowSeconds: TEN_MINUTES,
  scope: 'all',
  isSum: true,
})
