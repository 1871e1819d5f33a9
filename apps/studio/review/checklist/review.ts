import { STATE_NAMES, type StateName } from '../../states/state-table'

/** What somebody says of a part of a state. */
export interface Note {
  /** The `data-part` that it is pinned to. */
  readonly part: string
  readonly text: string
}

/** What came of looking at a state in one look and one language. */
export interface Finding {
  readonly isSeen: boolean
  readonly isApproved: boolean
  readonly notes: readonly Note[]
}

/** What is looked at. */
export interface Place {
  readonly state: StateName
  readonly look: string
  readonly language: string
}

/** Everything that was found so far. */
export interface Review {
  /** By {@link keyOf}. */
  readonly findings: Readonly<Record<string, Finding>>
  /** Criteria of WCAG that somebody has checked. */
  readonly criteria: readonly string[]
}

/** Where every review begins. */
export const NO_REVIEW: Review = { findings: {}, criteria: [] }
/** What there is to say of a state that nobody has looked at. */
export const NO_FINDING: Finding = { isSeen: false, isApproved: false, notes: [] }

/** How a review keeps a place. */
export const keyOf = ({ state, look, language }: Place): string => `${state} ${look} ${language}`

/** Reads what {@link keyOf} wrote. */
export function placeOf(key: string): Place | undefined {
  const [name, look, language] = key.split(' ')
  const state = STATE_NAMES.find((each) => each === name)
  return state && look && language ? { state, look, language } : undefined
}

/** What was found in a place. */
export const findingOf = (review: Review, place: Place): Finding => review.findings[keyOf(place)] ?? NO_FINDING

/** The review with something changed in a place. What is approved has been seen; what was not seen is not approved. */
export function withFinding(review: Review, place: Place, change: Partial<Finding>): Review {
  const { isSeen, isApproved, notes } = { ...findingOf(review, place), ...change }
  const finding =
    change.isSeen === false ? { isSeen, isApproved: false, notes } : { isSeen: isSeen || isApproved, isApproved, notes }
  return { ...review, findings: { ...review.findings, [keyOf(place)]: finding } }
}

/** The review with a criterion checked, or no longer. */
export const withCriterion = (review: Review, criterion: string, isChecked: boolean): Review => ({
  ...review,
  criteria: [...review.criteria.filter((other) => other !== criterion), ...(isChecked ? [criterion] : [])],
})

/** How many states are approved in a look and a language. */
export const approvedIn = (review: Review, look: string, language: string): number =>
  STATE_NAMES.filter((state) => findingOf(review, { state, look, language }).isApproved).length

/** The looks and languages in which anything was found, in the order in which they were begun. */
export const begunIn = (review: Review): readonly Omit<Place, 'state'>[] => {
  const begun = new Map<string, Omit<Place, 'state'>>()
  for (const place of Object.keys(review.findings).map(placeOf)) {
    if (place) begun.set(`${place.look} ${place.language}`, { look: place.look, language: place.language })
  }
  return [...begun.values()]
}

/** Two reviews in one. Where both know a place, the second one counts, and notes of the first are kept. */
export function mergeReviews(first: Review, second: Review): Review {
  const findings = { ...first.findings }
  for (const [key, finding] of Object.entries(second.findings)) {
    const before = findings[key]?.notes ?? []
    const isNew = ({ part, text }: Note) => !before.some((note) => note.part === part && note.text === text)
    findings[key] = { ...finding, notes: [...before, ...finding.notes.filter(isNew)] }
  }
  return { findings, criteria: [...new Set([...first.criteria, ...second.criteria])] }
}
