import type { Pending } from '@doorpost/react/headless'
import { fakePending } from '@doorpost/react/testing'
import { initialState, transition } from '../../../packages/react/src/core/sign-in-machine'
import { stateNameOf } from '../states/state-of'
import type { StateName } from '../states/state-table'
import { type MapPlace, MOVES, type MoveExample } from './move-examples'

/** A place that was found, and the moves that lead on from it. */
export interface FoundPlace {
  readonly place: MapPlace
  readonly name: StateName
  readonly moves: readonly FoundMove[]
  /** A page can begin here. */
  readonly isBeginning: boolean
}

/** A move, and the number of the place that it leads to. */
export interface FoundMove {
  readonly example: MoveExample
  readonly to: number
}

const BEGIN_MS = Date.UTC(2030, 0, 1)

/** The kinds of mail that an app can send: each leads to other pages. */
const MAILS: readonly Partial<Pending>[] = [
  {},
  { codeAlphabet: 'alphanumeric', attemptsLeft: 2 },
  { codeLength: 5, attemptsLeft: 2 },
  { delivery: 'link', email: 'ada@gmail.com' },
]

/** What happens next in a place; undefined where that cannot happen there. */
export function afterMove(place: MapPlace, example: MoveExample): MapPlace | undefined {
  const { atMs, mail, state } = place
  if ('waitSeconds' in example) {
    const untilMs = atMs + example.waitSeconds * 1000
    return example.isWithinLife && untilMs >= (state.pending?.expiresAtMs ?? 0)
      ? undefined
      : { ...place, atMs: untilMs }
  }
  if ('opens' in example) {
    const start = example.opens(place)
    return start && { mail, atMs, typed: '', state: initialState(start, atMs) }
  }
  const happening = example.happening(place)
  if (!happening) return undefined
  const next = transition(state, { ...happening, atMs })
  return next === state && !example.typed ? place : { mail, atMs, state: next, typed: example.typed ?? '' }
}

/**
 * What two places must share to be one here: the name, and whatever decides what comes next. The time counts only by the
 * deadlines that it has passed.
 */
function keyOf(place: MapPlace): string {
  const { state, mail, atMs, typed } = place
  const { status, error, pending, notice, refused, retryAtMs, attempt } = state
  const waited = pending && [
    atMs > pending.resendAtMs - pending.resendAfterSeconds * 1000,
    atMs >= pending.resendAtMs,
    atMs >= pending.expiresAtMs - 60_000,
    atMs >= pending.expiresAtMs,
    pending.attemptsLeft,
    Math.min(refused.length, 2),
  ]
  const told = [status, error?.code === 'invalid_code', !error, notice === 'sent', atMs < retryAtMs, attempt > 0]
  return [stateNameOf(place), MAILS.indexOf(mail), told, waited, typed.length].join()
}

/** The places that a page can begin in. */
function beginnings(): readonly MapPlace[] {
  const at = { atMs: BEGIN_MS, typed: '' }
  return MAILS.flatMap((mail) => [
    { ...at, mail, state: initialState({}, BEGIN_MS) },
    { ...at, mail, state: initialState({ pending: fakePending(mail) }, BEGIN_MS) },
  ])
}

/** Walks every move from every place until nothing new comes up. The first place is the empty page. */
export function explore(): readonly FoundPlace[] {
  const numbers = new Map<string, number>()
  const places: MapPlace[] = []
  const numberOf = (place: MapPlace) => {
    const key = keyOf(place)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, places.length)
    return places.push(place) - 1
  }
  const begun = new Set(beginnings().map(numberOf))
  const found: FoundPlace[] = []
  // The list grows while it is read.
  for (const place of places) {
    const moves = MOVES.flatMap((example) => {
      const next = afterMove(place, example)
      return next && next !== place ? [{ example, to: numberOf(next) }] : []
    })
    found.push({ place, name: stateNameOf(place), moves, isBeginning: begun.has(found.length) })
  }
  return found
}
