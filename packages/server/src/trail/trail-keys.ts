/** How many events are kept of one name in one period: the newest. */
export const TRAIL_LENGTH = 50

/** Counts the events of a period. */
export const countKey = (name: string, period: number) => `trail:${name}:${period}`

/** Where the event with this number is. */
export const eventKey = (name: string, period: number, number: number) =>
  `trail:${name}:${period}:${number % TRAIL_LENGTH}`

/** As long as events are kept: whoever reads two periods misses none. */
export const periodOf = (seconds: number, keepSeconds: number) => Math.floor(seconds / keepSeconds)

/** Where it is written that there are trails, and how. */
export const SIGN_KEY = 'trail'

/** What every reader has to know of those who write. */
export interface TrailSign {
  /** The name of the key behind the addresses. */
  readonly kid: string
  readonly keepSeconds: number
}

/** What a sign says, or null for none and for one that another version wrote. */
export function readSign(text: string | null): TrailSign | null {
  const { version, kid, keepSeconds } = JSON.parse(text ?? '{}')
  return version === 1 ? { kid, keepSeconds } : null
}

/** A sign as text. */
export const writeSign = (sign: TrailSign) => JSON.stringify({ version: 1, ...sign })
