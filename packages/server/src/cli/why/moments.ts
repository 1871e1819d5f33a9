import type { TrailEvent } from '../../trail/trail-event'

/** When it happened, in milliseconds since 1970. */
export const timeOf = ({ at }: Pick<TrailEvent, 'at'>): number => Date.parse(at)

/** A time of the day where the command runs: `14:02:11`. */
export const toClock = (ms: number): string => new Date(ms).toTimeString().slice(0, 8)

/** A length of time that a person reads: `50 seconds`, `3 minutes`, `2 hours`. Rounded up. */
export function toWords(seconds: number): string {
  const units = [
    [86_400, 'day'],
    [3_600, 'hour'],
    [60, 'minute'],
  ] as const
  const [size, unit] = units.find(([length]) => seconds >= 2 * length) ?? [1, 'second']
  const count = Math.ceil(seconds / size)
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

/** Seconds that are left of a number that an event named; 0 when they have passed. */
export const secondsLeft = (event: Pick<TrailEvent, 'at'>, seconds: number, nowMs: number): number =>
  Math.max(0, Math.ceil((timeOf(event) + seconds * 1000 - nowMs) / 1000))
