import { expect, test } from 'vitest'
import { bundleEdges } from './bundle-edges'
import { layOut } from './lay-out'
import { createSignInMap, edgeId } from './sign-in-map'

const map = createSignInMap()
const layout = layOut(map)

test('what is drawn stands for every edge, each once', () => {
  const ids = bundleEdges(map.edges).flatMap((bundle) => bundle.edgeIds)
  expect(ids.toSorted()).toEqual(map.edges.map(edgeId).toSorted())
})

test('every state has a place of its own', () => {
  expect(layout.nodes.map(({ name }) => name)).toEqual(map.nodes)
  for (const a of layout.nodes)
    for (const b of layout.nodes) {
      const isApart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
      expect(a === b || isApart, `${a.name} and ${b.name}`).toBe(true)
    }
})

test('every line has words on it and leads somewhere', () => {
  for (const { points, words, id } of layout.bundles) {
    expect(points.length, id).toBeGreaterThan(1)
    expect(words.x + words.width, id).toBeGreaterThan(0)
  }
})
