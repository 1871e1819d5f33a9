import { describe, expect, it } from 'vitest'
import { oncePerKey, sharedMemoryStore } from './shared-memory'

describe('sharedMemoryStore', () => {
  it('is one per issuer, also for another copy of the module', () => {
    const store = sharedMemoryStore('http://a.test', Date.now)
    expect(sharedMemoryStore('http://a.test', Date.now)).toBe(store)
    expect(sharedMemoryStore('http://b.test', Date.now)).not.toBe(store)
    expect(Reflect.get(globalThis, Symbol.for('doorpost'))).toMatchObject({
      'memory-4': { memories: expect.any(WeakMap) },
    })
  })

  it('is another one by another clock', () => {
    const store = sharedMemoryStore('http://a.test', Date.now)
    expect(sharedMemoryStore('http://a.test', () => 0)).not.toBe(store)
  })
})

describe('oncePerKey', () => {
  it('runs the work once for all who ask meanwhile, and again for who asks later', async () => {
    let runs = 0
    const work = async () => {
      runs += 1
      return runs
    }
    expect(await Promise.all([oncePerKey('k', work), oncePerKey('k', work)])).toEqual([1, 1])
    expect(await oncePerKey('k', work)).toBe(2)
  })

  it('forgets work that failed', async () => {
    const broken = () => oncePerKey('broken', () => Promise.reject(new Error('no')))
    const answers = await Promise.allSettled([broken(), broken()])
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await oncePerKey('broken', async () => 'yes')).toBe('yes')
  })
})
