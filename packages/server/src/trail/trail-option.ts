import { numberProblems } from '../config/option-problems'

/** The option `trail` of `createSessions`. */
export type TrailOption = boolean | { readonly keepSeconds?: number } | undefined

const DEFAULT_SECONDS = 3_600
const SHORTEST_SECONDS = 60
const LONGEST_SECONDS = 86_400

/** For how long events are kept; null if they are not. */
export function trailSeconds(trail: TrailOption): number | null {
  if (!trail) return null
  return (trail === true ? undefined : trail.keepSeconds) ?? DEFAULT_SECONDS
}

/** What is wrong with the option, as a sentence with the fix. */
export function trailProblems(trail: TrailOption): string[] {
  const seconds = trailSeconds(trail)
  if (seconds === null) return []
  return seconds > LONGEST_SECONDS
    ? [`trail.keepSeconds must be ${LONGEST_SECONDS} (a day) or less.`]
    : numberProblems('trail.keepSeconds', seconds, SHORTEST_SECONDS)
}
