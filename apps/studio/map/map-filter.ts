import { stateOf } from '../states/state-id'
import type { StateName } from '../states/state-table'
import { type EdgeKind, KINDS } from './edge-kinds'
import { type MapEdge, PARTS, type Part, partOf, type SignInMap } from './sign-in-map'

/** What the address says of the map; each as Storybook lets it through. */
export interface MapArgs {
  /** The state that is looked at. */
  readonly at: string
  /** Where a way begins, and where it leads. */
  readonly from: string
  readonly to: string
  /** Kinds of edges that are shown, such as `server-clock`; all if empty. */
  readonly kinds: string
  /** One part of the sign-in; all if empty. */
  readonly part: string
  /** `list` for words instead of the graph. */
  readonly view: string
}

/** The same, read. */
export interface MapView {
  readonly at: StateName | undefined
  readonly from: StateName | undefined
  readonly to: StateName | undefined
  readonly kinds: readonly EdgeKind[]
  readonly part: Part | undefined
}

/** Reads what {@link formatKinds} wrote; all kinds where it names none. */
export function readKinds(text: string): readonly EdgeKind[] {
  const named = KINDS.filter((kind) => text.split('-').includes(kind))
  return named.length ? named : KINDS
}

/** Reads an address; what is unknown in it is left out. */
export function readView({ at, from, to, kinds, part }: MapArgs): MapView {
  return {
    at: stateOf(at),
    from: stateOf(from),
    to: stateOf(to),
    kinds: readKinds(kinds),
    part: PARTS.find((known) => known === part),
  }
}

/** Kinds as they stand in an address. */
export const formatKinds = (kinds: readonly EdgeKind[]): string =>
  kinds.length === KINDS.length ? '' : kinds.join('-')

/** What is left of the map: edges of these kinds that touch the part, and the states that they touch. */
export function filterMap({ nodes, edges }: SignInMap, { kinds, part }: Pick<MapView, 'kinds' | 'part'>): SignInMap {
  const isIn = (edge: MapEdge) => !part || partOf(edge.from) === part || partOf(edge.to) === part
  const shown = edges.filter((edge) => kinds.includes(edge.kind) && isIn(edge))
  const touched = new Set(shown.flatMap(({ from, to }) => [from, to]))
  return { nodes: nodes.filter((name) => touched.has(name)), edges: shown }
}
