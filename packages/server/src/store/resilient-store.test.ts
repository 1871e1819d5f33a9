import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { storeContract } from '../testing/store-contract'
import { appStore } from './app-store'
import { memoryStore } from './memory-store'
import type { Recovery } from './outage'
import { resilientStore } from './resilient-store'
import type { Store } from './store'

const nobody = { onFailure: () => undefined, onRecovery: () => undefined }

/** A store that can be down, with what it was asked. */
function failing() {
  const clock = { now: 0 }
  const now = () => clock.now
  const inner = memoryStore({ now })
  const state = { isDown: false, isHung: false, calls: [] as string[] }
  function ask<T>(call: string, work: () => Promise<T>): Promise<T> {
    state.calls.push(call)
    if (state.isHung) return new Promise<never>(() => {})
    // Some clients throw before there is a promise.
    if (state.isDown) throw new Error('down')
    return work()
  }
  const store: Store = {
    put: (key, value, life) => ask(`put ${key} ${value} ${life}`, () => inner.put(key, value, life)),
    get: (key) => ask(`get ${key}`, () => inner.get(key)),
    delete: (key) => ask(`delete ${key}`, () => inner.delete(key)),
    add: (key, amount, life) => ask(`add ${key} ${amount} ${life}`, () => inner.add(key, amount, life)),
  }
  return { clock, now, inner, state, store }
}

/** Fails until the store is left alone. */
async function openCircuit(store: Store) {
  for (let failure = 0; failure < 3; failure += 1) await store.get('other')
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('resilientStore', () => {
  it.each(storeContract)('$name', ({ run }) =>
    run(() => {
      const { clock, now, store } = failing()
      const passSeconds = (seconds: number) => {
        clock.now += seconds * 1000
      }
      return { store: resilientStore(store, { now }), passSeconds }
    }),
  )

  it.each(storeContract)('while the store is down: $name', ({ run }) =>
    run(() => {
      const { clock, now, state, store } = failing()
      state.isDown = true
      const passSeconds = (seconds: number) => {
        clock.now += seconds * 1000
      }
      return { store: resilientStore(store, { now }), passSeconds }
    }),
  )

  it('takes calls that fail together for one failure: a stall of the store is no outage', async () => {
    const { now, state, store: inner } = failing()
    const store = resilientStore(inner, { now })
    state.isDown = true
    await Promise.all(['a', 'b', 'c', 'd'].map((key) => store.get(key)))
    state.isDown = false
    state.calls.length = 0
    await store.get('a')
    expect(state.calls).toEqual(['get a'])
  })

  it('leaves a store alone after three failures, and asks it once every two seconds', async () => {
    const { clock, now, state, store: inner } = failing()
    const store = resilientStore(inner, { now })
    state.isDown = true
    await openCircuit(store)
    state.calls.length = 0
    clock.now = 1_999
    await Promise.all(['a', 'b', 'c'].map((key) => store.get(key)))
    expect(state.calls).toEqual([])
    clock.now = 2_000
    await Promise.all(['a', 'b', 'c'].map((key) => store.get(key)))
    expect(state.calls).toEqual(['get a'])
    state.isDown = false
    clock.now = 4_000
    await store.get('a')
    state.calls.length = 0
    await Promise.all(['a', 'b', 'c'].map((key) => store.get(key)))
    expect(state.calls).toEqual(['get a', 'get b', 'get c'])
  })

  it('is not kept away from a store by a clock that is put back', async () => {
    const { clock, now, state, store: inner } = failing()
    const store = resilientStore(inner, { now })
    clock.now = 3_600_000
    state.isDown = true
    await openCircuit(store)
    state.isDown = false
    clock.now = 0
    await inner.put('a', 'there', 60)
    await store.get('a')
    expect(await store.get('a')).toBe('there')
  })

  it('writes back in order, once, with the life that is left, and before anything new', async () => {
    const { clock, now, state, store: inner } = failing()
    const store = resilientStore(inner, { now })
    await store.add('seen', 3, 600)
    state.isDown = true
    await openCircuit(store)
    await store.add('seen', 1, 600)
    await store.add('new', 2, 100)
    await store.put('text', 'first', 50)
    await store.put('text', 'second', 50)
    await store.delete('seen')
    await store.add('seen', 4, 60)
    await store.add('short', 1, 3)
    await store.add('nothing', 1, 60)
    await store.add('nothing', -1, 60)
    state.isDown = false
    state.calls.length = 0
    clock.now = 10_000
    expect(await store.add('seen', 1, 60)).toEqual({ value: 5, expiresInSeconds: 50 })
    await settled()
    const ofSeen = (call: string) => call.includes(' seen')
    expect(state.calls.filter(ofSeen)).toEqual(['get seen', 'delete seen', 'add seen 4 50', 'add seen 1 60'])
    expect(state.calls.filter((call) => !ofSeen(call))).toEqual(['add new 2 90', 'put text second 40'])
  })

  it('does not press a store that answers but takes nothing, such as a full one', async () => {
    const { clock, now, inner, state, store: shared } = failing()
    const full = { ...shared, add: async () => shared.add('full', 0, 1).then(() => Promise.reject(new Error('OOM'))) }
    const store = resilientStore(full, { now })
    for (let index = 0; index < 50; index += 1) {
      await inner.put(`read ${index}`, 'there', 60)
      expect((await store.add(`n${index}`, 1, 60)).value).toBe(1)
      expect(await store.get(`read ${index}`)).toBe('there')
      await settled()
    }
    const writesFor = 50 + 20
    expect(state.calls.filter((call) => call.startsWith('add')).length).toBeLessThanOrEqual(writesFor)
    state.calls.length = 0
    clock.now = 2_000
    await store.get('read 1')
    await settled()
    expect(state.calls.filter((call) => call.startsWith('add')).length).toBeLessThanOrEqual(20)
  })

  it('answers for a sign-out by nothing but the store, and at once while that is down', async () => {
    const { now, state, store: inner } = failing()
    const store = resilientStore(inner, { now })
    await store.put('revoked:a', '1', 60)
    await store.get('app:epoch:b')
    state.isDown = true
    await openCircuit(store)
    state.calls.length = 0
    await expect(store.get('revoked:a')).rejects.toThrow('the store did not respond')
    await expect(store.get('app:epoch:b')).rejects.toThrow('the store did not respond')
    await expect(store.put('revoked:c', '1', 60)).rejects.toThrow('the store did not respond')
    expect(state.calls).toEqual([])
  })

  it('keeps a bounded number of changes, the newest', async () => {
    const { clock, now, inner, state, store: shared } = failing()
    const store = resilientStore(shared, { now })
    state.isDown = true
    for (let index = 0; index < 10_100; index += 1) await store.add(`n${index}`, 1, 3_600)
    state.isDown = false
    clock.now = 2_000
    await store.get('any')
    while ((await inner.get('n10099')) === null) await settled()
    expect([await inner.get('n99'), await inner.get('n100'), await inner.get('n10099')]).toEqual([null, '1', '1'])
  })

  it('refuses options that are none', () => {
    const { store } = failing()
    expect(() => resilientStore(store, { timeoutMs: 0 })).toThrow('timeoutMs of resilientStore')
    expect(() => resilientStore(store, { pauseMs: Number.NaN })).toThrow('pauseMs of resilientStore')
  })
})

describe('a store that does not answer', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is waited for as long as it may take', async () => {
    const { now, state, store: inner } = failing()
    const store = resilientStore(inner, { now, timeoutMs: 40 })
    state.isHung = true
    let isAnswered = false
    const counting = store.add('a', 1, 60).finally(() => {
      isAnswered = true
    })
    await vi.advanceTimersByTimeAsync(39)
    expect(isAnswered).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(await counting).toEqual({ value: 1, expiresInSeconds: 60 })
  })

  it('is told what it missed without anyone asking for anything', async () => {
    const { clock, now, inner, state, store: shared } = failing()
    const store = resilientStore(shared, { now })
    state.isDown = true
    await store.add('a', 1, 60)
    state.isDown = false
    clock.now = 2_000
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await inner.get('a')).toBe('1')
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('appStore', () => {
  const origin = 'https://app.example.com'

  it('shares with every copy of this module that a store is down, and what was counted', async () => {
    const { now, state, store } = failing()
    const [routes, pages] = [
      appStore(store, { origin, now, listener: nobody }),
      appStore({ ...store }, { origin, now, listener: nobody }),
    ]
    state.isDown = true
    await openCircuit(routes)
    await routes.add('a', 1, 60)
    state.calls.length = 0
    expect((await pages.add('a', 1, 60)).value).toBe(2)
    expect(state.calls).toEqual([])
  })

  it('takes a resilient store with its options, and wraps it no second time', async () => {
    const { now, state, store } = failing()
    const failures: unknown[] = []
    const recoveries: Recovery[] = []
    const listener = {
      onFailure: (cause: unknown) => void failures.push(cause),
      onRecovery: (recovery: Recovery) => void recoveries.push(recovery),
    }
    const own = appStore(resilientStore(store, { pauseMs: 1 }), { origin, now, listener })
    state.isDown = true
    await own.add('a', 1, 60)
    state.isDown = false
    await own.add('a', 1, 60)
    await settled()
    expect(failures).toHaveLength(1)
    expect(recoveries).toEqual([{ outageSeconds: 0, writtenBack: 1, dropped: 0 }])
  })

  it('leaves a memory store as it is', async () => {
    const memory = memoryStore()
    const put = vi.spyOn(memory, 'put').mockRejectedValue(new Error('asked'))
    await expect(appStore(memory, { origin, now: Date.now, listener: nobody }).put('a', '1', 60)).rejects.toThrow(
      'asked',
    )
    expect(put).toHaveBeenCalledOnce()
  })
})
