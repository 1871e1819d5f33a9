import type { Store } from '../store/store'
import { inOrder, readTrailEvent, type TrailEvent } from './trail-event'
import { countKey, eventKey, periodOf, readSign, SIGN_KEY, TRAIL_LENGTH, type TrailSign } from './trail-keys'

/** What those who keep trails here say of them; null if nobody does, or nothing happened for that long. */
export async function readTrailSign(store: Store): Promise<TrailSign | null> {
  return readSign(await store.get(SIGN_KEY))
}

/** The events of an address and of its sign-ins, oldest first. `names` are its hashes, one by each key. */
export async function readTrail(
  store: Store,
  names: readonly string[],
  nowSeconds: number,
  { keepSeconds }: TrailSign,
): Promise<readonly TrailEvent[]> {
  const period = periodOf(nowSeconds, keepSeconds)
  // The next one too: the clock of a server may be ahead.
  const periods = [period - 1, period, period + 1]
  const read = async (all: readonly string[]) =>
    (await Promise.all(all.flatMap((name) => periods.map((one) => eventsOf(store, name, one))))).flat()

  const own = await read(names)
  const flows = new Set(own.flatMap((event) => ('flow' in event && event.flow) || []))
  const ofFlows = await read([...flows])
  return [...own, ...ofFlows].sort(inOrder)
}

async function eventsOf(store: Store, name: string, period: number): Promise<readonly TrailEvent[]> {
  const count = Number((await store.get(countKey(name, period))) ?? 0)
  const numbers = Array.from({ length: Math.min(count, TRAIL_LENGTH) }, (_, back) => count - back).reverse()
  const texts = await Promise.all(numbers.map((number) => store.get(eventKey(name, period, number))))
  return texts.map(readTrailEvent).filter((event) => event !== null)
}
