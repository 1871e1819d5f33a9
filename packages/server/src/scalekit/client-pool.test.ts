import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createClientPool } from './client-pool'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const never = () => new Promise<never>(() => {})
const broken = new Error('broken')

function pool() {
  let dialled = 0
  const dial = async () => {
    dialled += 1
    return dialled
  }
  const { use } = createClientPool(dial, (error) => error === broken, { lateMs: 1_000, idleMs: 10_000 })
  return { use, which: () => use(async (client) => client), fail: (error: Error) => use(() => Promise.reject(error)) }
}

describe('createClientPool', () => {
  it('dials once for all', async () => {
    const { which } = pool()
    expect(await Promise.all([which(), which(), which()])).toEqual([1, 1, 1])
  })

  it('dials anew, once, after a call that is late, which itself goes on', async () => {
    const { use, which } = pool()
    let answer = (_text: string) => {}
    const late = use(() => new Promise<string>((resolve) => (answer = resolve)))
    await vi.advanceTimersByTimeAsync(900)
    expect(await which()).toBe(1)
    await vi.advanceTimersByTimeAsync(200)
    expect(await Promise.all([which(), which()])).toEqual([2, 2])
    answer('late')
    expect(await late).toBe('late')
    expect(await which()).toBe(2)
  })

  it('dials anew after a call that says the connection is broken, and after no other failure', async () => {
    const { which, fail } = pool()
    await expect(fail(new Error('wrong code'))).rejects.toThrow('wrong code')
    expect(await which()).toBe(1)
    await expect(fail(broken)).rejects.toThrow('broken')
    expect(await which()).toBe(2)
  })

  it('is not retired by calls of a client that was retired before', async () => {
    const { use, which } = pool()
    void use(never)
    void use(never)
    await vi.advanceTimersByTimeAsync(1_100)
    expect(await which()).toBe(2)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await which()).toBe(2)
  })

  it('trusts no client that was idle for long, and one that is in use for ever', async () => {
    const { which } = pool()
    for (let passed = 0; passed < 60_000; passed += 9_000) {
      expect(await which()).toBe(1)
      await vi.advanceTimersByTimeAsync(9_000)
    }
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await which()).toBe(2)
  })

  it('tries again after a dial that failed', async () => {
    let tries = 0
    const { use } = createClientPool(
      async () => {
        tries += 1
        if (tries === 1) throw new Error('not set up')
        return tries
      },
      () => false,
    )
    await expect(use(async (client) => client)).rejects.toThrow('not set up')
    expect(await use(async (client) => client)).toBe(2)
  })
})
