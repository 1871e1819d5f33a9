import type { Pending } from '@doorpost/react/headless'
import { fakePending } from '@doorpost/react/testing'
import { initialState, transition } from '../../../packages/react/src/core/sign-in-machine'
import type { FlowStep } from '../flow/flow-path'
import { stateNameOf } from '../states/state-of'
import type { StateName } from '../states/state-table'
import { type MapPlace, MOVES, type MoveExample, type PlayerMove } from './move-examples'

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
  /** What it is for the Player; absent where that has no word for it. */
  readonly player: PlayerMove | undefined
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
  if ('waitsUntilMs' in example) {
    const untilMs = example.waitsUntilMs(place)
    return untilMs === undefined ? undefined : { ...place, atMs: untilMs }
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

/** A wait as the Player counts it. More than the whole life of a code is no different from all of it. */
function waitSteps(seconds: number): readonly FlowStep[] {
  if (seconds > 540) return ['wait600']
  const thirties = Array<FlowStep>(Math.floor(seconds / 30)).fill('wait30')
  return [...thirties, ...Array<FlowStep>(Math.ceil((seconds % 30) / 10)).fill('wait10')]
}

const playerMove = (example: MoveExample, before: MapPlace, after: MapPlace): PlayerMove | undefined =>
  'waitsUntilMs' in example ? { steps: waitSteps((after.atMs - before.atMs) / 1000) } : example.player

/**
 * What two places must share to be one here: the name, and whatever decides what comes next. The time counts only by the
 * deadlines that it has passed.
 */
function keyOf(place: MapPlace): string {
  const { state, mail, atMs, typed } = place
  const { status, error, pending, notice, refused, retryAtMs, attempt } = state
  const deadlines = pending && [pending.resendAtMs, pending.expiresAtMs - 60_000, pending.expiresAtMs, retryAtMs]
  const waited = pending && [
    // Which comes first decides what a wait passes.
    deadlines?.map((deadlineMs) => (deadlineMs > atMs ? deadlines.filter((other) => other <= deadlineMs).length : 0)),
    atMs > pending.resendAtMs - pending.resendAfterSeconds * 1000,
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
      return next && next !== place ? [{ example, to: numberOf(next), player: playerMove(example, place, next) }] : []
    })
    found.push({ place, name: stateNameOf(place), moves, isBeginning: begun.has(found.length) })
  }
  return found
}
