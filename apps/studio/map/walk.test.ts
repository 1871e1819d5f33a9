// @vitest-environment jsdom
import { fakePending } from '@doorpost/react/testing'
import { expect, test } from 'vitest'
import { explore } from './explore'
import type { MapPlace, MoveExample } from './move-examples'
import { createSignInMap, edgeId } from './sign-in-map'
import { createWalk } from './walk'

const found = explore()

interface Step {
  readonly place: MapPlace
  readonly example: MoveExample
}

/** The shortest way to each place from where a page begins. */
const ways = new Map<number, readonly Step[]>()
const queue = found.flatMap(({ isBeginning }, number) => (isBeginning ? [number] : []))
for (const number of queue) ways.set(number, [])
// The queue grows while it is read.
for (const number of queue) {
  const here = found[number]
  for (const { example, to } of here?.moves ?? []) {
    if (!here || ways.has(to)) continue
    ways.set(to, [...(ways.get(number) ?? []), { place: here.place, example }])
    queue.push(to)
  }
}

/** Takes the real sign-in along a way; says whether it was in each state that the map names. */
async function isWalked(steps: readonly Step[], names: readonly string[]): Promise<boolean> {
  const [first] = steps
  if (!first) return false
  const { state, mail } = first.place
  const walk = createWalk(state.pending ? { pending: fakePending(mail) } : {})
  const seen: string[] = []
  for (const { example, place } of steps) {
    seen.push(walk.name())
    await walk.take(example, place)
  }
  seen.push(walk.name())
  walk.stop()
  return seen.join() === names.join()
}

test('the ways that the real sign-in is taken along are written down', async () => {
  const walked = new Set<string>()
  for (const [number, { place, name, moves }] of found.entries()) {
    for (const { example, to: next } of moves) {
      const to = found[next]?.name
      if (!to || to === name) continue
      const id = edgeId({ ...example, from: name, to })
      if (walked.has(id)) continue
      const steps = [...(ways.get(number) ?? []), { place, example }]
      const names = [...steps.map((step) => found.find((at) => at.place === step.place)?.name ?? ''), to]
      if (await isWalked(steps, names)) walked.add(id)
    }
  }
  const ids = createSignInMap(found).edges.map(edgeId)
  const unwalked = Object.fromEntries(ids.filter((id) => !walked.has(id)).map((id) => [id, 'no test walks this']))
  await expect(`${JSON.stringify(unwalked, null, 2)}\n`).toMatchFileSnapshot('unwalked.json')
})
