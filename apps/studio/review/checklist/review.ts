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
  /** Checks of the added lists that hold. */
  readonly checks: readonly string[]
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
  /** Lists of checks that were added. */
  readonly templates: readonly string[]
}

/** Where every review begins. */
export const NO_REVIEW: Review = { findings: {}, criteria: [], templates: [] }
/** What there is to say of a state that nobody has looked at. */
export const NO_FINDING: Finding = { isSeen: false, isApproved: false, notes: [], checks: [] }

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
  const changed = { ...findingOf(review, place), ...change }
  const { isSeen, isApproved } = changed
  const finding =
    change.isSeen === false ? { ...changed, isApproved: false } : { ...changed, isSeen: isSeen || isApproved }
  return { ...review, findings: { ...review.findings, [keyOf(place)]: finding } }
}

/** The review with a criterion checked, or no longer. */
export const withCriterion = (review: Review, criterion: string, isChecked: boolean): Review => ({
  ...review,
  criteria: [...review.criteria.filter((other) => other !== criterion), ...(isChecked ? [criterion] : [])],
})

/** The review with a check of a state that holds, or no longer. Whoever checks something has seen it. */
export function withCheck(review: Review, place: Place, check: string, holds: boolean): Review {
  const others = findingOf(review, place).checks.filter((other) => other !== check)
  return withFinding(review, place, { checks: holds ? [...others, check] : others, ...(holds && { isSeen: true }) })
}

/** The review with a list of checks, or without it. What was checked in it is kept, in case it comes back. */
export const withTemplate = (review: Review, template: string, isAdded: boolean): Review => ({
  ...review,
  templates: [...review.templates.filter((other) => other !== template), ...(isAdded ? [template] : [])],
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

/** Whether the same is noted on the same part. */
export const hasNote = (notes: readonly Note[], { part, text }: Note): boolean =>
  notes.some((note) => note.part === part && note.text === text)

const union = (first: readonly string[], second: readonly string[]): readonly string[] => [
  ...new Set([...first, ...second]),
]

/** Two reviews in one. Where both know a place, the second one counts; notes and checks of the first are kept. */
export function mergeReviews(first: Review, second: Review): Review {
  const findings = { ...first.findings }
  for (const [key, finding] of Object.entries(second.findings)) {
    const { notes, checks } = findings[key] ?? NO_FINDING
    findings[key] = {
      ...finding,
      notes: [...notes, ...finding.notes.filter((note) => !hasNote(notes, note))],
      checks: union(checks, finding.checks),
    }
  }
  return {
    findings,
    criteria: union(first.criteria, second.criteria),
    templates: union(first.templates, second.templates),
  }
}
