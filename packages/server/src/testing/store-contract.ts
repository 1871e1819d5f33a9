import type { Store } from '../store/store'
import { type ContractCase, expectEqual, really, upTo } from './contract-case'

/** A store to test, and how time passes for it. */
export interface StoreUnderTest {
  /** The store to test. */
  readonly store: Store
  /** Lets this many seconds pass for the store: moves its clock, if it has its own. @default really waits */
  readonly passSeconds?: (seconds: number) => void | Promise<void>
}

/** One thing that every {@link Store} does. Takes at most three seconds if it really has to wait. */
export type StoreCase = ContractCase<StoreUnderTest>

/** A store and a way to name keys that nobody else uses. */
interface Bench {
  readonly store: Store
  readonly key: (name: string) => string
  readonly passSeconds: (seconds: number) => void | Promise<void>
}

const LONG_LIFE = 60
const AT_ONCE = 20

/** Names that a store could take for one another, or for something else than a name. */
const ODD_NAMES = [
  ...['a', 'A', 'a ', ' a', 'a:b', 'a/b', 'a%', 'a_', 'a*', 'a?', 'a\\', "a'; --", 'a"b', 'a\nb', 'a$1', '{a}'],
  ...['__proto__', 'constructor', 'é', 'e\u0301', '鍵', '🔑', 'ada+tag@example.com', 'x'.repeat(400), 'x'.repeat(401)],
]
const ODD_VALUES = ['', '0', '007', 'null', ' a ', 'a\nb', "'; --", '{"a":"\\"é"}', '鍵🔑', 'x'.repeat(10_000)]

const cases: Record<string, (bench: Bench) => Promise<void>> = {
  'gives back the text that was put': async ({ store, key }) => {
    for (const value of ODD_VALUES) {
      await store.put(key('value'), value, LONG_LIFE)
      expectEqual('get', await store.get(key('value')), value)
    }
  },

  'knows nothing of a key that was never put': async ({ store, key }) => {
    expectEqual('get', await store.get(key('absent')), null)
    await store.delete(key('absent'))
  },

  'keeps a value for its life, in seconds': async ({ store, key, passSeconds }) => {
    await store.put(key('short'), 'short', 1)
    await store.put(key('long'), 'long', LONG_LIFE)
    await passSeconds(2)
    expectEqual('get within the life', await store.get(key('long')), 'long')
    expectEqual('get after the life', await store.get(key('short')), null)
  },

  'replaces a value together with its life': async ({ store, key, passSeconds }) => {
    await store.put(key('longer'), 'first', 1)
    await store.put(key('longer'), 'second', LONG_LIFE)
    await store.put(key('shorter'), 'first', LONG_LIFE)
    await store.put(key('shorter'), 'second', 1)
    expectEqual('get', await store.get(key('longer')), 'second')
    await passSeconds(2)
    expectEqual('get within the second life', await store.get(key('longer')), 'second')
    expectEqual('get after the second life', await store.get(key('shorter')), null)
  },

  'deletes a value': async ({ store, key }) => {
    await store.put(key('gone'), 'value', LONG_LIFE)
    await store.delete(key('gone'))
    expectEqual('get', await store.get(key('gone')), null)
    await store.put(key('gone'), 'anew', LONG_LIFE)
    expectEqual('get of what was put again', await store.get(key('gone')), 'anew')
  },

  'deletes a count': async ({ store, key }) => {
    await store.add(key('count'), 5, LONG_LIFE)
    await store.delete(key('count'))
    expectEqual('the sum', (await store.add(key('count'), 1, LONG_LIFE)).value, 1)
  },

  'loses no addition of many at once': async ({ store, key }) => {
    const counts = await Promise.all(upTo(AT_ONCE).map(() => store.add(key('count'), 1, LONG_LIFE)))
    expectEqual(
      'the sums',
      counts.map(({ value }) => value).sort((a, b) => a - b),
      upTo(AT_ONCE),
    )
    expectEqual('get', await store.get(key('count')), String(AT_ONCE))
  },

  'adds any whole number, also to less than nothing': async ({ store, key }) => {
    const sums: number[] = []
    for (const amount of [-1, 3, 0, -5, 100_000]) {
      sums.push((await store.add(key('sum'), amount, LONG_LIFE)).value)
    }
    expectEqual('the sums', sums, [-1, 2, 2, -3, 99_997])
  },

  'begins the life of a count with the first addition': async ({ store, key, passSeconds }) => {
    await store.add(key('count'), 1, 2)
    await passSeconds(1)
    await store.add(key('count'), 1, LONG_LIFE)
    await passSeconds(2)
    expectEqual('the sum after the life', (await store.add(key('count'), 1, LONG_LIFE)).value, 1)
  },

  'says how many whole seconds a count has left': async ({ store, key }) => {
    const counts = [await store.add(key('count'), 1, LONG_LIFE), await store.add(key('count'), 1, LONG_LIFE * 10)]
    for (const { expiresInSeconds } of counts) {
      const isRest = Number.isInteger(expiresInSeconds) && expiresInSeconds > 0 && expiresInSeconds <= LONG_LIFE
      expectEqual(`whether ${expiresInSeconds} is a rest of ${LONG_LIFE} seconds`, isRest, true)
    }
  },

  'keeps keys apart, however long or odd': async ({ store, key }) => {
    for (const name of ODD_NAMES) await store.put(key(name), `value of ${name}`, LONG_LIFE)
    await store.delete(key('a'))
    await store.add(key('a number'), 1, LONG_LIFE)
    for (const name of ODD_NAMES) {
      expectEqual(`get of ${name}`, await store.get(key(name)), name === 'a' ? null : `value of ${name}`)
    }
  },
}

/**
 * Everything a {@link Store} must do, as cases for any test runner. Whether it is atomic shows only with concurrent
 * calls, so give a store with a connection pool more than one connection.
 *
 * @example
 * for (const { name, run } of storeContract) it(name, () => run(() => ({ store: myStore })))
 */
export const storeContract: readonly StoreCase[] = Object.entries(cases).map(([name, check]) => ({
  name,
  async run(makeStore) {
    const { store, passSeconds = really } = await makeStore()
    const prefix = `contract:${crypto.randomUUID()}:`
    await check({ store, passSeconds, key: (keyName) => `${prefix}${keyName}` })
  },
}))
