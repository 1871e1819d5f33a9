import dagre, { type EdgeLabel } from '@dagrejs/dagre'
import type { StateName } from '../states/state-table'
import { type Bundle, bundleEdges } from './bundle-edges'
import type { SignInMap } from './sign-in-map'
import { wrapWords } from './wrap-words'

/** A rectangle by its upper left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A place on the sheet, in pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Lines of text, one below the other. */
export interface PlacedText extends Box {
  readonly lines: readonly string[]
}

/** A bundle of edges where it is drawn. */
export interface PlacedBundle extends Bundle {
  readonly points: readonly Point[]
  readonly words: PlacedText
}

/** A map with a place for everything. */
export interface MapLayout {
  readonly width: number
  readonly height: number
  readonly nodes: readonly (Box & { readonly name: StateName })[]
  readonly bundles: readonly PlacedBundle[]
}

/** Size of a state on the map. */
export const NODE = { width: 133, height: 142 } as const

/** Height of a line of words, and the width that one of their letters has at most, on average. */
export const TEXT = { line: 16, letter: 6.4, letters: 24 } as const

const wordsOf = ({ labels, sources }: Bundle): readonly string[] => {
  const [first = '', ...others] = labels
  return [
    ...wrapWords(first, TEXT.letters),
    ...(others.length ? [`and ${others.length} more`] : []),
    ...(sources.length > 1 ? [`in ${sources.length} states`] : []),
  ]
}

const sizeOf = (lines: readonly string[]) => ({
  width: Math.ceil(Math.max(...lines.map(({ length }) => length)) * TEXT.letter) + 8,
  height: lines.length * TEXT.line + 4,
})

const cornerOf = ({ x = 0, y = 0, width, height }: { x?: number; y?: number; width: number; height: number }) => ({
  x: Math.round(x - width / 2),
  y: Math.round(y - height / 2),
  width,
  height,
})

/** Gives every state and every bundle of edges its place, in layers from the left. */
export function layOut(map: SignInMap): MapLayout {
  const graph = new dagre.graphlib.Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'LR', nodesep: 20, ranksep: 28, edgesep: 8, marginx: 24, marginy: 24 })
  const bundles = bundleEdges(map.edges)
  // A state that is only one of many that a line stands for has no line of its own, and no place on the sheet.
  const ends = new Set(bundles.flatMap(({ from, to }) => [from, to]))
  const nodes = map.nodes.filter((name) => ends.has(name)).map((name) => ({ name, label: { ...NODE } }))
  for (const { name, label } of nodes) graph.setNode(name, label)
  const drawn = bundles.map((bundle) => {
    const lines = wordsOf(bundle)
    const size = sizeOf(lines)
    // The layout writes into what it is given.
    const line: EdgeLabel = { ...size, labelpos: 'c' }
    graph.setEdge(bundle.from, bundle.to, line, bundle.id)
    return { bundle, lines, size, line }
  })
  dagre.layout(graph)
  const { width = 0, height = 0 } = graph.graph()
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: nodes.map(({ name, label }) => ({ name, ...cornerOf(label) })),
    bundles: drawn.map(({ bundle, lines, size, line: { points = [], x = 0, y = 0 } }) => ({
      ...bundle,
      points,
      words: { lines, ...cornerOf({ ...size, x, y }) },
    })),
  }
}
