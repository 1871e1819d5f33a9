import { describe, expect, it } from 'vitest'
import { oncePerKey, sharedMemoryStore } from './shared-memory'

describe('sharedMemoryStore', () => {
  it('is one per issuer, also for another copy of the module', () => {
    expect(sharedMemoryStore('http://a.test')).toBe(sharedMemoryStore('http://a.test'))
    expect(sharedMemoryStore('http://a.test')).not.toBe(sharedMemoryStore('http://b.test'))
    expect(Reflect.get(globalThis, Symbol.for('doorpost'))).toMatchObject({ 'memory-3': { stores: expect.any(Map) } })
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
