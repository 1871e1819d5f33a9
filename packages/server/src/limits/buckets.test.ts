import { expect, it } from 'vitest'
import { memoryStore } from '../store/memory-store'
import type { Store } from '../store/store'
import { type Bucket, takeOne } from './buckets'

const NOW = 1_767_225_600
const day: Bucket = { names: ['day'], limit: 3, windowSeconds: 86_400, scope: 'address' }

it('a place that is given back while another request reaches for it is free again', async () => {
  const memory = memoryStore({ now: () => NOW * 1000 })
  let goOn = () => {}
  const isGivenBack = new Promise<void>((resolve) => {
    goOn = resolve
  })
  let restores = 0
  const store: Store = {
    ...memory,
    async add(key, amount, lifeSeconds) {
      if (amount < 0) restores += 1
      // The second request came too late, and is about to take off again what it added.
      if (amount < 0 && restores === 1) await isGivenBack
      return memory.add(key, amount, lifeSeconds)
    },
  }
  const requests = [takeOne(store, [day], NOW), takeOne(store, [day], NOW)] as const
  const first = await requests[0]
  if (first.allowed) await first.giveBack()
  goOn()
  const second = await requests[1]
  expect([first.allowed, second.allowed]).toEqual([true, true])
  const later = [await takeOne(store, [day], NOW), await takeOne(store, [day], NOW), await takeOne(store, [day], NOW)]
  expect(later.map(({ allowed }) => allowed)).toEqual([true, true, false])
})
