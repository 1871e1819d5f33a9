import type { AppContext } from '../config/app-context'
import { LATE, withDeadline } from '../config/deadline'
import type { AuthEvent } from '../events/events'
import { plainStore } from '../store/app-store'
import type { Store } from '../store/store'
import { writeTrailEvent } from './trail-event'
import { countKey, eventKey, periodOf, SIGN_KEY, writeSign } from './trail-keys'

/** What {@link createTrail} writes, and where. */
export interface TrailOptions {
  /** The store that the app's servers share. */
  readonly store: Store
  readonly app: () => AppContext
  readonly keepSeconds: number
  /** Milliseconds since 1970. */
  readonly now: () => number
}

const MINUTE_MS = 60_000
/** A flood must not fill the store that everyone shares: what a process has beyond this in a minute is not kept. */
const MAX_PER_MINUTE = 2_000

/** How long a write may take, and how long none is tried after one that failed. */
const LIMIT_MS = 1_000
const PAUSE_MS = 2_000

/** Whose trail an event belongs to: that of its address or else, where only the link is known, of its sign-in. */
function nameOf(event: AuthEvent): string | undefined {
  if ('address' in event && event.address !== undefined) return event.address
  return 'flow' in event ? event.flow : undefined
}

/**
 * Keeps the last events of each address in the shared store, for `doorpost why`. The count of a period gives every event
 * a place of its own, so that none is lost however many processes write at once. Never rejects, and keeps nothing for a
 * store that is down: that is said elsewhere, and what limits need has to fit into this process's memory then.
 */
export function createTrail({ store, app, keepSeconds, now }: TrailOptions): (event: AuthEvent) => Promise<void> {
  let minuteBegan = Number.NEGATIVE_INFINITY
  let inMinute = 0
  let pausedAt = Number.NEGATIVE_INFINITY
  /** A clock that was put back must not prolong it. */
  const isPausing = () => now() >= pausedAt && now() < pausedAt + PAUSE_MS
  let own: Store | undefined
  // Needs the origin, so it isn't made before the first event.
  const ownStore = () => {
    own ??= plainStore(store, app().origin)
    return own
  }

  /** Counts one, and says whether it is the first of its minute. */
  function isFirstOfMinute(): boolean {
    const isNew = Math.abs(now() - minuteBegan) >= MINUTE_MS
    if (isNew) minuteBegan = now()
    inMinute = isNew ? 1 : inMinute + 1
    return isNew
  }

  async function keep(name: string, text: string): Promise<void> {
    const period = periodOf(now() / 1000, keepSeconds)
    const { value } = await ownStore().add(countKey(name, period), 1, 2 * keepSeconds)
    await ownStore().put(eventKey(name, period, value), text, keepSeconds)
  }

  async function putUpSign(): Promise<void> {
    const [{ kid }] = await app().keys('address')
    // As long as the last event that is written before it is put up anew.
    await ownStore().put(SIGN_KEY, writeSign({ kid, keepSeconds }), keepSeconds + MINUTE_MS / 1000)
  }

  return async (event) => {
    const name = nameOf(event)
    const text = writeTrailEvent(event)
    if (name === undefined || text === null || isPausing()) return
    const isFirst = isFirstOfMinute()
    if (inMinute > MAX_PER_MINUTE) return
    const work = Promise.all([keep(name, text), ...(isFirst ? [putUpSign()] : [])])
    const answer = await withDeadline(work, LIMIT_MS).catch(() => LATE)
    if (answer !== LATE) return
    pausedAt = now()
    // What is put up once a minute may be what failed.
    minuteBegan = Number.NEGATIVE_INFINITY
  }
}
