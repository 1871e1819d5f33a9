import type { AppContext } from '../config/app-context'
import type { AuthEvent } from '../events/events'
import type { Store } from '../store/store'
import { writeTrailEvent } from './trail-event'
import { countKey, eventKey, periodOf, SIGN_KEY, writeSign } from './trail-keys'

/** What {@link createTrail} writes, and where. */
export interface TrailOptions {
  /** The app's own store, if it has one: what only this process knows, no command can read. */
  readonly store: () => Store | undefined
  readonly app: () => AppContext
  readonly keepSeconds: number
  /** Milliseconds since 1970. */
  readonly now: () => number
}

const MINUTE_MS = 60_000
/** A flood must not fill the store that everyone shares: what a process has beyond this in a minute is not kept. */
const MAX_PER_MINUTE = 2_000

/** Whose trail an event belongs to: that of its address or else, where only the link is known, of its sign-in. */
function nameOf(event: AuthEvent): string | undefined {
  if ('address' in event && event.address !== undefined) return event.address
  return 'flow' in event ? event.flow : undefined
}

/**
 * Keeps the last events of each address in the shared store, for `doorpost why`. The count of a period gives every event
 * a place of its own, so that none is lost however many processes write at once. Never rejects: a store that is down has
 * said so itself, and a trail is not worth more.
 */
export function createTrail({ store, app, keepSeconds, now }: TrailOptions): (event: AuthEvent) => Promise<void> {
  let minuteBegan = Number.NEGATIVE_INFINITY
  let inMinute = 0

  /** Counts one, and says whether it is the first of its minute. */
  function isFirstOfMinute(): boolean {
    const isNew = Math.abs(now() - minuteBegan) >= MINUTE_MS
    if (isNew) minuteBegan = now()
    inMinute = isNew ? 1 : inMinute + 1
    return isNew
  }

  async function keep(kept: Store, name: string, text: string): Promise<void> {
    const period = periodOf(now() / 1000, keepSeconds)
    const { value } = await kept.add(countKey(name, period), 1, 2 * keepSeconds)
    await kept.put(eventKey(name, period, value), text, keepSeconds)
  }

  async function putUpSign(kept: Store): Promise<void> {
    const [{ kid }] = await app().keys('address')
    // As long as the last event that is written before it is put up anew.
    await kept.put(SIGN_KEY, writeSign({ kid, keepSeconds }), keepSeconds + MINUTE_MS / 1000)
  }

  return async (event) => {
    const name = nameOf(event)
    const text = writeTrailEvent(event)
    const kept = store()
    if (name === undefined || text === null || !kept) return
    const isFirst = isFirstOfMinute()
    if (inMinute > MAX_PER_MINUTE) return
    await Promise.allSettled([keep(kept, name, text), ...(isFirst ? [putUpSign(kept)] : [])])
  }
}
