// test/store.test.ts
import { memoryStore } from '@doorpost/server'
import { storeContract } from '@doorpost/server/testing'
import { describe, it } from 'vitest'

describe('my store', () => {
  let time = 0
  const store = memoryStore({ now: () => time })
  const passSeconds = (seconds: number) => {
    time += seconds * 1000
  }

  for (const { name, run } of storeContract) it(name, () => run(() => ({ store, passSeconds })))
})
