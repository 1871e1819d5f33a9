import { describe, expect, it } from 'vitest'
import { storeContract } from '../testing/store-contract'
import { memoryStore } from './memory-store'

function storeAt(maxEntries?: number) {
  const clock = { now: 0 }
  const store = memoryStore({ now: () => clock.now, ...(maxEntries !== undefined && { maxEntries }) })
  return { clock, store }
}

describe('memoryStore', () => {
  it.each(storeContract)('$name', ({ run }) =>
    run(() => {
      const { store, clock } = storeAt()
      const passSeconds = (seconds: number) => {
        clock.now += seconds * 1000
      }
      return { store, passSeconds }
    }),
  )

  it('ends a life to the millisecond', async () => {
    const { store, clock } = storeAt()
    await store.put('a', '1', 10)
    clock.now = 9_999
    expect(await store.get('a')).toBe('1')
    clock.now = 10_000
    expect(await store.get('a')).toBeNull()
  })

  it('rounds the rest of a count up', async () => {
    const { store, clock } = storeAt()
    expect(await store.add('n', 1, 10)).toEqual({ value: 1, expiresInSeconds: 10 })
    clock.now = 9_500
    expect(await store.add('n', 1, 10)).toEqual({ value: 2, expiresInSeconds: 1 })
    clock.now = 10_000
    expect(await store.add('n', 1, 10)).toEqual({ value: 1, expiresInSeconds: 10 })
  })

  it('keeps no count that is back at nothing', async () => {
    const { store, clock } = storeAt()
    await store.add('n', 2, 10)
    expect(await store.add('n', -2, 10)).toEqual({ value: 0, expiresInSeconds: 10 })
    expect(await store.get('n')).toBeNull()
    clock.now = 9_000
    expect(await store.add('n', 1, 10)).toEqual({ value: 1, expiresInSeconds: 10 })
  })

  it('drops the oldest entry when it is full', async () => {
    const { store } = storeAt(3)
    for (const key of ['a', 'b', 'c', 'd']) await store.put(key, key, 10)
    expect(await Promise.all(['a', 'b', 'c', 'd'].map((key) => store.get(key)))).toEqual([null, 'b', 'c', 'd'])
  })

  it('drops what is over before anything that is not', async () => {
    const { store, clock } = storeAt(3)
    await store.put('long', '1', 1_000)
    await store.put('short', '2', 1)
    await store.put('other', '3', 1)
    clock.now = 2_000
    await store.put('new', '4', 10)
    expect(await store.get('long')).toBe('1')
  })

  it('forgets no sign-out under a flood of anything else', async () => {
    const { store } = storeAt(100)
    await store.put('revoked:session', '1', 1_000)
    await store.put('epoch:subject', 'name', 1_000)
    for (let index = 0; index < 1_000; index += 1) await store.put(`receipt:${index}`, '1', 60)
    expect([await store.get('revoked:session'), await store.get('epoch:subject')]).toEqual(['1', 'name'])
  })

  it('is never larger than its bound, whatever is counted', async () => {
    const { store, clock } = storeAt(100)
    for (let index = 0; index < 1_000; index += 1) {
      clock.now += 10
      await store.add(`n${index}`, 1, 10)
    }
    const held = await Promise.all(Array.from({ length: 1_000 }, (_, index) => store.get(`n${index}`)))
    expect(held.filter((value) => value !== null).length).toBeLessThanOrEqual(100)
  })
})
