import { expect, test } from 'vitest'
import { formatPath } from '../flow/flow-path'
import { storyIdOf } from '../states/state-id'
import { rowOf, STATE_NAMES } from '../states/state-table'
import { reachedInWords } from './reached-in-words'
import { createSignInMap, partOf } from './sign-in-map'
import { isWalked } from './walked-ways'

const published = (name: string) => new URL(`../public/${name}`, import.meta.url).pathname
const written = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

test('the states are published as they are', async () => {
  const states = STATE_NAMES.map((name) => {
    const { status, error = null, args } = rowOf(name)
    return { name, step: partOf(name), status, error, story: storyIdOf(name), reached: reachedInWords(args) }
  })
  await expect(written({ states })).toMatchFileSnapshot(published('states.json'))
})

test('the map is published as it is', async () => {
  const { nodes, edges } = createSignInMap()
  const map = {
    nodes: nodes.map((name) => ({ name, step: partOf(name), story: storyIdOf(name) })),
    edges: edges.map(({ steps, ...edge }) => ({
      ...edge,
      playerPath: formatPath(steps) || null,
      isWalkedByTest: isWalked({ steps, ...edge }),
    })),
  }
  await expect(written(map)).toMatchFileSnapshot(published('map.json'))
})
