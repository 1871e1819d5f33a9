import type { Store } from '../store/store'
import { MOST_PLACES, placeKey } from './places'

/** Whom a bucket counts for. */
export type Scope = 'address' | 'client' | 'all'

/** So many of something within any stretch of time of this length. */
export interface Bucket {
  /** Names that it is counted under: new counts use the first, all are read, so that rotating a key loses no count. */
  readonly names: readonly [string, ...string[]]
  readonly limit: number
  readonly windowSeconds: number
  readonly scope: Scope
  /**
   * Counted in parts of its window, however small: for what is nearly always given back, which leaves nothing behind.
   * @default false
   */
  readonly isSum?: boolean
}

/** There was room. */
export interface Taken {
  readonly allowed: true
  /** How many there are within the window of the last bucket, this one included. */
  readonly count: number
  /** Seconds until there is room for one more; 0 means now. */
  readonly retryAfterSeconds: number
  /** Undoes it, for something that did not happen. */
  giveBack(): Promise<void>
}

/** There was none, and nothing was taken. */
export interface Refused {
  readonly allowed: false
  readonly retryAfterSeconds: number
  readonly bucket: Bucket
}

/** A larger one is counted in parts of its window. */
const PARTS = 6

/**
 * Takes one from every bucket in turn, or from none when one of them is full. Takes before it looks, so that many at
 * once cannot pass a limit together.
 */
export async function takeOne(store: Store, buckets: readonly Bucket[], now: number): Promise<Taken | Refused> {
  const taken: Taken[] = []
  const giveBack = async () => void (await Promise.all(taken.map((one) => one.giveBack())))
  for (const bucket of buckets) {
    const take = bucket.isSum || bucket.limit > MOST_PLACES ? takePart : takePlace
    const found = await orUndo(take(store, bucket, now), giveBack)
    if (!found.allowed) {
      // Refused all the same: a store that stumbles has said so already.
      await giveBack().catch(() => undefined)
      return found
    }
    taken.push(found)
  }
  const retryAfterSeconds = Math.max(0, ...taken.map((one) => one.retryAfterSeconds))
  const count = taken.at(-1)?.count ?? 0
  return { allowed: true, count, retryAfterSeconds, giveBack }
}

/** What fails half-way leaves no count behind, as far as the store lets it. */
async function orUndo<T>(work: Promise<T>, undo: () => Promise<void>): Promise<T> {
  return work.catch(async (error: unknown) => {
    await undo().catch(() => undefined) // T37g
    throw error
  })
}

/** Whether there is room, without taking it; else the seconds until there is. */
export async function secondsUntilRoom(store: Store, bucket: Bucket, now: number): Promise<number> {
  const ends = await endsOfPlaces(store, bucket)
  return isFull(bucket, ends) ? secondsUntil(Math.min(...ends.values()), now, bucket) : 0
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index)

/** When the places that are taken become free again, in seconds since 1970. */
async function endsOfPlaces(store: Store, { names, limit }: Bucket): Promise<ReadonlyMap<number, number>> {
  const places = upTo(limit).flatMap((place) => names.map((name) => ({ place, key: placeKey(name, place) })))
  const ends = new Map<number, number>()
  await Promise.all(
    places.map(async ({ place, key }) => {
      const end = await store.get(key)
      // Nothing is left of a place that was given back.
      if (Number(end) > 0) ends.set(place, Math.max(Number(end), ends.get(place) ?? 0))
    }),
  )
  return ends
}

const isFull = ({ limit }: Bucket, ends: ReadonlyMap<number, number>) => ends.size >= limit

/** Within the window whatever another server's clock, or two at once, left there. */
const secondsUntil = (end: number, now: number, { windowSeconds }: Bucket) =>
  Math.min(windowSeconds, Math.max(1, Math.ceil(end - now)))

/**
 * A bucket with a place for each: taking one stores when it ends, and it expires then. Exact, because each place is
 * free again exactly when its own time has passed.
 */
async function takePlace(store: Store, bucket: Bucket, now: number): Promise<Taken | Refused> {
  const { names, limit, windowSeconds } = bucket
  const ends = new Map(await endsOfPlaces(store, bucket))
  const end = now + windowSeconds
  for (const place of upTo(limit)) {
    if (ends.has(place)) continue
    const key = placeKey(names[0], place)
    const { value } = await store.add(key, end, windowSeconds)
    ends.set(place, end)
    if (value === end) {
      const retryAfterSeconds = isFull(bucket, ends) ? secondsUntil(Math.min(...ends.values()), now, bucket) : 0
      // Not deleted: another request may be about to take off again what it added.
      const giveBack = async () => void (await store.add(key, -end, windowSeconds))
      return { allowed: true, count: ends.size, retryAfterSeconds, giveBack }
    }
    // Another request was faster: restore the end of the place.
    await store.add(key, -end, windowSeconds)
  }
  const first = ends.size > 0 ? Math.min(...ends.values()) : end
  return { allowed: false, retryAfterSeconds: secondsUntil(first, now, bucket), bucket }
}

/**
 * A bucket for many: counted in parts of the window. Never allows too many in any window; after it was full, room may
 * come a sixth later.
 */
async function takePart(store: Store, bucket: Bucket, now: number): Promise<Taken | Refused> {
  const { names, limit, windowSeconds } = bucket
  const partSeconds = Math.ceil(windowSeconds / PARTS)
  const current = Math.floor(now / partSeconds)
  const lifeSeconds = windowSeconds + partSeconds
  const key = placeKey(names[0], current)
  const { value } = await store.add(key, 1, lifeSeconds)
  const giveBack = async () => void (await store.add(key, -1, lifeSeconds))
  const reading = upTo(PARTS + 1).flatMap((back) =>
    names.map(async (name, index) => {
      const isOwn = back === 0 && index === 0
      const count = isOwn ? value : Number((await store.get(placeKey(name, current - back))) ?? 0)
      return { count, endsAt: (current - back + PARTS + 1) * partSeconds }
    }),
  )
  const earlier = await orUndo(Promise.all(reading), giveBack)
  const total = earlier.reduce((sum, { count }) => sum + count, 0)
  let left = total
  if (left < limit) return { allowed: true, count: total, retryAfterSeconds: 0, giveBack }
  const isAllowed = left === limit
  // For one more than the current count, the oldest parts must end first.
  if (!isAllowed) left -= 1
  let endsAt = now + 1
  for (const part of earlier.toSorted((a, b) => a.endsAt - b.endsAt)) {
    if (left < limit) break
    left -= part.count
    endsAt = part.endsAt
  }
  const retryAfterSeconds = Math.max(1, endsAt - now)
  if (isAllowed) return { allowed: true, count: total, retryAfterSeconds, giveBack }
  await giveBack()
  return { allowed: false, retryAfterSeconds, bucket }
}
