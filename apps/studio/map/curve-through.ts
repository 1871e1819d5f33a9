import type { Point } from './lay-out'

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
const at = ({ x, y }: Point) => `${Math.round(x)} ${Math.round(y)}`

/** A soft line through points, for the `d` of an SVG path: straight at both ends, bent at each point between. */
export function curveThrough(points: readonly Point[]): string {
  const [first, ...others] = points
  const last = others.pop()
  if (!first || !last) return ''
  const bends = others.map((point, index) => `Q${at(point)} ${at(middle(point, others[index + 1] ?? last))}`)
  return [`M${at(first)}`, ...bends, `L${at(last)}`].join('')
}
