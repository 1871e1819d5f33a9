import type { Store } from '../store/store'

/** How often something may be asked for. Every number can be set; the rest keep their defaults. */
export interface Limits {
  /** Mails a minute to one address, asked for by browsers that never signed in to it. @default 1 */
  readonly strangerMailsPerMinute: number
  /** The same in 24 hours. @default 10 */
  readonly strangerMailsPerDay: number
  /** Mails a minute to one address, asked for by browsers that signed in to it before. @default 1 */
  readonly knownMailsPerMinute: number
  /** The same in 24 hours. @default 20 */
  readonly knownMailsPerDay: number
  /** Sends in 10 minutes from one client, where its address is known. @default 30 */
  readonly sendsPerClient: number
  /** Checks of a code or link in 10 minutes from one client, where its address is known. @default 100 */
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
  sendsPerClient: 30,
  verifiesPerClient: 100,
  sendsInAll: 600,
}

/** So many of something within a time that starts with the first of them. */
export interface Bucket {
  readonly key: string
  readonly limit: number
  readonly windowSeconds: number
}

/** Whether there was room, and how long until there is room for one more. */
export interface Taken {
  readonly allowed: boolean
  /** 0 when the next one would be allowed too. */
  readonly retryAfterSeconds: number
}

const MINUTE = 60
const DAY = 86_400
const TEN_MINUTES = 600

/** Buckets of mails to one address. Known browsers have their own, so that strangers cannot use them up. */
export function mailBuckets(limits: Limits, addressHash: string, isKnown: boolean): readonly [Bucket, Bucket] {
  const who = isKnown ? 'known' : 'stranger' // T08
  const perMinute = isKnown ? limits.knownMailsPerMinute : limits.strangerMailsPerMinute
  const perDay = isKnown ? limits.knownMailsPerDay : limits.strangerMailsPerDay
  return [
    { key: `limit:mail-day:${who}:${addressHash}`, limit: perDay, windowSeconds: DAY },
    { key: `limit:mail-minute:${who}:${addressHash}`, limit: perMinute, windowSeconds: MINUTE },
  ]
}

/** What one client may do, where its address is known. */
export function clientBucket(limits: Limits, what: 'send' | 'verify', ip: string): Bucket {
  const limit = what === 'send' ? limits.sendsPerClient : limits.verifiesPerClient
  return { key: `limit:client-${what}:${ip}`, limit, windowSeconds: TEN_MINUTES }
}

/** What everyone together may send. */
export function globalBucket({ sendsInAll }: Limits): Bucket {
  return { key: 'limit:send-all', limit: sendsInAll, windowSeconds: TEN_MINUTES }
}

/** {@link takeOne} was refused by one of the buckets. */
export interface Refused extends Taken {
  readonly allowed: false
  readonly bucket: Bucket
}

/**
 * Takes one from every bucket in turn, or from none when one of them is empty. Counts before it looks, so that
 * many at once cannot pass a limit together. Put the shortest window last: one that is refused earlier must not
 * begin it.
 */
export async function takeOne(
  store: Store,
  buckets: readonly Bucket[],
): Promise<(Taken & { allowed: true }) | Refused> {
  const taken: Bucket[] = []
  let retryAfterSeconds = 0
  for (const bucket of buckets) {
    const { value, expiresInSeconds } = await store.add(bucket.key, 1, bucket.windowSeconds)
    taken.push(bucket)
    if (value > bucket.limit) {
      await giveBack(store, taken)
      return { allowed: false, retryAfterSeconds: expiresInSeconds, bucket }
    }
    if (value === bucket.limit) retryAfterSeconds = Math.max(retryAfterSeconds, expiresInSeconds)
  }
  return { allowed: true, retryAfterSeconds }
}

/** Undoes {@link takeOne} for something that did not happen. */
export async function giveBack(store: Store, buckets: readonly Bucket[]): Promise<void> {
  await Promise.all(buckets.map(({ key, windowSeconds }) => store.add(key, -1, windowSeconds)))
}
