/** A limit up to here is counted one by one, to the second. */
export const MOST_PLACES = 24

/** What the store calls a place of a limit, or a part of its window. */
export const placeKey = (name: string, place: number): string => `limit:${name}:${place}`

/** Any later time, in seconds since 1970, and more than anyone counts. */
const EARLIEST_END = 1_000_000_000

/** Whether an addition is the end of a place, which holds one and no more. */
export const isEnd = (amount: number): boolean => amount >= EARLIEST_END

/**
 * Where an end goes that finds its place taken: one place holds one end. Null for what is no end of a place, and after the
 * last.
 */
export function placeAfter(key: string, amount: number): string | null {
  const [, name, place] = /^(.*\blimit:.+):(\d+)$/.exec(key) ?? []
  if (name === undefined || !isEnd(amount)) return null
  const next = Number(place) + 1
  return next < MOST_PLACES ? `${name}:${next}` : null
}
