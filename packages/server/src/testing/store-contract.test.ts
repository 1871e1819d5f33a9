import { afterEach, describe, expect, it, vi } from 'vitest'
import { memoryStore } from '../store/memory-store'
import type { Store } from '../store/store'
import { storeContract } from './store-contract'

/** A memory store that is wrong in one way. */
function brokenStore(now: () => number, breakIt: (store: Store) => Partial<Store>): Store {
  const store = memoryStore({ now })
  return { ...store, ...breakIt(store) }
}

const later = () => new Promise<void>((resolve) => setImmediate(resolve))

const faults: Record<string, { readonly breakIt: (store: Store) => Partial<Store>; readonly fails: string }> = {
  'a life in milliseconds': {
    breakIt: (store) => ({ put: (key, value, life) => store.put(key, value, life / 1000) }),
    fails: 'keeps a value for its life, in seconds',
  },
  'values that never end': {
    breakIt: (store) => ({ put: (key, value) => store.put(key, value, 1e9) }),
    fails: 'keeps a value for its life, in seconds',
  },
  'a put that keeps the first value': {
    breakIt: (store) => ({
      put: async (key, value, life) => {
        if ((await store.get(key)) === null) await store.put(key, value, life)
      },
    }),
    fails: 'replaces a value together with its life',
  },
  'a delete that leaves the value': {
    breakIt: () => ({ delete: async () => undefined }),
    fails: 'deletes a value',
  },
  'a delete that leaves counts': {
    breakIt: (store) => ({
      delete: async (key) => {
        if (!/^-?\d+$/.test((await store.get(key)) ?? '')) await store.delete(key)
      },
    }),
    fails: 'deletes a count',
  },
  'an add that reads and then writes': {
    breakIt: (store) => ({
      add: async (key, amount, life) => {
        const value = Number((await store.get(key)) ?? 0) + amount
        await later()
        await store.put(key, String(value), life)
        return { value, expiresInSeconds: life }
      },
    }),
    fails: 'loses no addition of many at once',
  },
  'an add that begins the life anew': {
    breakIt: (store) => ({
      add: async (key, amount, life) => {
        const value = Number((await store.get(key)) ?? 0) + amount
        await store.put(key, String(value), life)
        return { value, expiresInSeconds: life }
      },
    }),
    fails: 'begins the life of a count with the first addition',
  },
  'sums as text': {
    breakIt: (store) => ({
      add: async (...call) => {
        const { value, expiresInSeconds } = await store.add(...call)
        // What a driver that reads 64-bit numbers as text would return.
        return { value: `${value}` as unknown as number, expiresInSeconds }
      },
    }),
    fails: 'adds any whole number, also to less than nothing',
  },
  'a rest of life in milliseconds': {
    breakIt: (store) => ({
      add: async (...call) => {
        const { value, expiresInSeconds } = await store.add(...call)
        return { value, expiresInSeconds: expiresInSeconds * 1000 }
      },
    }),
    fails: 'says how many whole seconds a count has left',
  },
  'numbers that are not text': {
    breakIt: (store) => ({
      put: (key, value, life) => store.put(key, value === '007' ? '7' : value, life),
    }),
    fails: 'gives back the text that was put',
  },
  'keys cut off': {
    breakIt: (store) => ({
      put: (key, value, life) => store.put(key.slice(0, 255), value, life),
      get: (key) => store.get(key.slice(0, 255)),
    }),
    fails: 'keeps keys apart, however long or odd',
  },
  'keys in one case': {
    breakIt: (store) => ({
      put: (key, value, life) => store.put(key.toLowerCase(), value, life),
      get: (key) => store.get(key.toLowerCase()),
      delete: (key) => store.delete(key.toLowerCase()),
    }),
    fails: 'keeps keys apart, however long or odd',
  },
  'an empty text for what is absent': {
    breakIt: (store) => ({ get: async (key) => (await store.get(key)) ?? '' }),
    fails: 'knows nothing of a key that was never put',
  },
}

function onOwnClock(makeStore: (now: () => number) => Store) {
  let time = 0
  return {
    store: makeStore(() => time),
    passSeconds: (seconds: number) => {
      time += seconds * 1000
    },
  }
}

async function failuresOf(makeStore: (now: () => number) => Store): Promise<string[]> {
  const failed: string[] = []
  for (const { name, run } of storeContract) {
    await run(() => onOwnClock(makeStore)).catch((error: Error) => failed.push(`${name} (${error.message})`))
  }
  return failed
}

describe('storeContract', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it.each(Object.entries(faults))('finds %s', async (_name, { breakIt, fails }) => {
    const failed = await failuresOf((now) => brokenStore(now, breakIt))
    expect(failed.map((line) => line.slice(0, line.indexOf(' (')))).toContain(fails)
  })

  it('finds nothing in a store that is right', async () => {
    expect(await failuresOf((now) => brokenStore(now, () => ({})))).toEqual([])
  })

  it('says what was expected and what came', async () => {
    const failed = await failuresOf((now) => brokenStore(now, () => ({ delete: async () => undefined })))
    expect(failed).toContain('deletes a value (get: expected null, got "value".)')
  })

  it('waits where the store has no clock of its own', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout'] })
    const all = Promise.all(storeContract.map(({ run }) => run(() => ({ store: memoryStore() }))))
    await vi.advanceTimersByTimeAsync(3_000)
    expect(await all).toHaveLength(storeContract.length)
  })
})
