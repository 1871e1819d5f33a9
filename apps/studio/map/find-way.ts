import type { FlowStep } from '../flow/flow-path'
import type { StateName } from '../states/state-table'
import type { EdgeKind } from './edge-kinds'
import type { FoundMove, FoundPlace } from './explore'
import { playerPathOf } from './player-path'
import type { MapEdge, SignInMap } from './sign-in-map'

/** One step of a way. */
export interface WayStep {
  readonly kind: EdgeKind
  readonly label: string
  /** Where it leads. */
  readonly to: StateName
}

/** The shortest way between two states. */
export interface Way {
  readonly steps: readonly WayStep[]
  /** What happens before, from the empty page on: so that the Player can begin. Null where it cannot. */
  readonly playerPath: readonly FlowStep[] | null
}

interface Stop {
  readonly number: number
  /** The first state has been passed. */
  readonly isOnWay: boolean
  readonly move?: FoundMove
  readonly before?: Stop
}

const trail = (last: Stop): readonly Stop[] => {
  const stops: Stop[] = []
  for (let stop: Stop | undefined = last; stop; stop = stop.before) stops.unshift(stop)
  return stops
}

type Allows = (move: FoundMove) => boolean

/** Breadth first from the beginnings, by way of `from`, to `to`. */
function search(
  found: readonly FoundPlace[],
  from: StateName,
  to: StateName,
  beginnings: readonly number[],
  allows: Allows,
): readonly Stop[] | null {
  const queue: Stop[] = []
  const seen = new Set<string>()
  const reach = (stop: Stop) => {
    const id = `${stop.number} ${stop.isOnWay}`
    if (seen.has(id)) return
    seen.add(id)
    queue.push(stop)
  }
  for (const number of beginnings) reach({ number, isOnWay: found[number]?.name === from })
  // The queue grows while it is read.
  for (const stop of queue) {
    const here = found[stop.number]
    if (stop.isOnWay && here?.name === to) return trail(stop)
    for (const move of here?.moves ?? []) {
      const { to: number } = move
      const isOnWay = stop.isOnWay || found[number]?.name === from
      if (allows(move)) reach({ number, isOnWay, move, before: stop })
    }
  }
  return null
}

const toWay = (found: readonly FoundPlace[], stops: readonly Stop[], isPlayable: boolean): Way => {
  const first = stops.findIndex(({ isOnWay }) => isOnWay)
  const moves = stops.flatMap(({ move }) => (move ? [move.player] : []))
  const steps = stops.slice(first + 1).flatMap(({ move, number }) => {
    const to = found[number]?.name
    return move && to ? [{ kind: move.example.kind, label: move.example.label, to }] : []
  })
  return { steps, playerPath: isPlayable ? playerPathOf(moves) : null }
}

const beginningsOf = (found: readonly FoundPlace[]): readonly number[] =>
  found.flatMap(({ isBeginning }, number) => (isBeginning ? [number] : []))

/**
 * The shortest way from one state to another that the Player can play; if it can play none, the shortest without a page
 * that is read anew, which is a rare thing to happen. Null if there is no way at all.
 */
export function findWay(found: readonly FoundPlace[], from: StateName, to: StateName): Way | null {
  // The first place is the page that the Player opens.
  const played = search(found, from, to, [0], ({ player }) => player !== undefined)
  const playable = played && toWay(found, played, true)
  if (playable?.playerPath) return playable
  const begun = beginningsOf(found)
  const stops =
    search(found, from, to, begun, ({ example }) => !example.isRare) ?? search(found, from, to, begun, () => true)
  return stops && toWay(found, stops, false)
}

/** What of a map is on a way. */
export function mapOfWay({ nodes, edges }: SignInMap, from: StateName, { steps }: Way): SignInMap {
  const passed = [from, ...steps.map(({ to }) => to)]
  const isOnWay = (edge: MapEdge) =>
    steps.some((step, index) => {
      const isStep = edge.from === passed[index] && edge.to === step.to
      return isStep && edge.kind === step.kind && edge.label === step.label
    })
  return { nodes: nodes.filter((name) => passed.includes(name)), edges: edges.filter(isOnWay) }
}
