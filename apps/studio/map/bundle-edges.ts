import type { StateName } from '../states/state-table'
import type { EdgeKind } from './edge-kinds'
import { edgeId, type MapEdge } from './sign-in-map'

/** Edges that are drawn as one line: from one state, or from so many that a line for each would hide the rest. */
export interface Bundle {
  readonly id: string
  /** Where it is drawn from. */
  readonly from: StateName
  readonly sources: readonly StateName[]
  readonly to: StateName
  readonly kind: EdgeKind
  readonly labels: readonly string[]
  /** The edges that it stands for. */
  readonly edgeIds: readonly string[]
}

/** From so many states on, what happens is drawn once, with their number. */
const MANY = 4

const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly Item[])[] => {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups.values()]
}

const unique = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)]

function toBundle(edges: readonly MapEdge[]): readonly Bundle[] {
  const [first] = edges
  if (!first) return []
  const { to, kind } = first
  const sources = unique(edges.map((edge) => edge.from))
  const byNumber = groupBy(edges, ({ label }) => label).toSorted((a, b) => b.length - a.length)
  // Drawn from where the most usual of it begins.
  const from = byNumber[0]?.[0]?.from ?? first.from
  const id = [sources.length > 1 ? 'many' : from, to, kind].join(' ')
  return [
    {
      id,
      from,
      sources,
      to,
      kind,
      labels: byNumber.flatMap(([edge]) => edge?.label ?? []),
      edgeIds: edges.map(edgeId),
    },
  ]
}

/** Edges as they are drawn: what can happen in many states alike, and leads to the same, is one. */
export function bundleEdges(edges: readonly MapEdge[]): readonly Bundle[] {
  const alike = groupBy(edges, ({ to, kind, label }) => [to, kind, label].join('|'))
  const isMany = (group: readonly MapEdge[]) => group.length >= MANY
  const many = groupBy(alike.filter(isMany).flat(), ({ to, kind }) => `${to} ${kind}`)
  const few = groupBy(alike.filter((group) => !isMany(group)).flat(), ({ from, to, kind }) => `${from} ${to} ${kind}`)
  return [...many, ...few].flatMap(toBundle)
}
