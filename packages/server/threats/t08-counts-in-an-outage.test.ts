import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bucket, type Taken, takeOne } from '../src/limits/buckets'
import { type MemoryStore, memoryStore } from '../src/store/memory-store'
import { resilientStore } from '../src/store/resilient-store'
import type { Store } from '../src/store/store'
import { StoreFailure } from '../src/store/store-failure'
import { askedStore } from '../src/testing/asked-store'
import { errorCode, startedSignIn } from '../src/testing/started-sign-in'

/** How one call of the store goes. `late` and `lost` are not answered: the one was carried out, the other was not. */
type Fate = 'answers' | 'fails' | 'late' | 'lost'

const LATE = new StoreFailure('Redis', 'LATE', 'Redis did not add within 250 ms.')
const PAUSE_MS = 2_000
const WINDOW_SECONDS = 600
const START = Date.UTC(2026, 0, 1)

/** A store whose next calls go as they are told to, and all later ones well. */
function fatedStore(inner: Store, fates: Fate[]): Store {
  async function ask<T>(work: () => Promise<T>): Promise<T> {
    const fate = fates.shift() ?? 'answers'
    if (fate === 'fails') throw new Error('down')
    if (fate === 'lost') throw LATE
    const answer = await work()
    if (fate === 'late') throw LATE
    return answer
  }
  return askedStore(inner, ask)
}

interface Clock {
  now: number
}

async function settled() {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

function processOn(fates: Fate[], clock: Clock = { now: START }, inner = memoryStore({ now: () => clock.now })) {
  const now = () => clock.now
  const store = resilientStore(fatedStore(inner, fates), { now })
  /** Lets the process find out that the store is back, and tell it what it missed. */
  async function recover() {
    // What is being written back fails, if it has to, before the pause begins.
    await settled()
    fates.length = 0
    clock.now += PAUSE_MS
    await store.get('anything')
    await settled()
  }
  return { clock, inner, store, recover }
}

interface Step {
  /** What is asked for at once: to take one, or to give one back. */
  readonly together: readonly ('take' | 'give back')[]
  readonly passMs: number
}

const stepOf = (maxLength: number): fc.Arbitrary<Step> =>
  fc.record({
    together: fc.array(fc.constantFrom('take', 'give back'), { minLength: 1, maxLength }),
    passMs: fc.constantFrom(0, 0, 500, 2_000),
  })
const fatesOf = (...fates: Fate[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...fates), fc.integer({ min: 1, max: 12 })), { maxLength: 12 })
    .map((runs) => runs.flatMap(([fate, length]) => Array<Fate>(length).fill(fate)))

/** Goes through the steps and returns what is then taken, what was taken before among it. */
async function play(
  store: Store,
  bucket: Bucket,
  clock: Clock,
  steps: readonly Step[],
  before: Taken[] = [],
): Promise<Taken[]> {
  const held = before.splice(0)
  for (const { together, passMs } of steps) {
    await Promise.all(
      together.map(async (what) => {
        if (what === 'give back') return held.shift()?.giveBack()
        const found = await takeOne(store, [bucket], Math.floor(clock.now / 1000))
        if (found.allowed) held.push(found)
      }),
    )
    clock.now += passMs
  }
  return held
}

/** How many more the store itself would allow. */
async function roomIn(inner: MemoryStore, bucket: Bucket, nowMs: number): Promise<number> {
  for (let room = 0; ; room += 1) {
    if (!(await takeOne(inner, [bucket], Math.floor(nowMs / 1000))).allowed) return room
  }
}

const buckets: readonly (readonly [string, Bucket])[] = [
  ['places', { names: ['places'], limit: 4, windowSeconds: WINDOW_SECONDS, scope: 'address' }],
  ['a sum', { names: ['sum'], limit: 4, windowSeconds: WINDOW_SECONDS, scope: 'address', isSum: true }],
]

describe.each(buckets)('a limit of %s over an outage', (_name, bucket) => {
  it('counts to the number, whichever calls fail', async () => {
    const property = fc.asyncProperty(
      fatesOf('answers', 'fails'),
      fc.array(stepOf(1), { maxLength: 15 }),
      async (fates, steps) => {
        const { clock, inner, store, recover } = processOn([...fates])
        const held = await play(store, bucket, clock, steps)
        expect(held.length).toBeLessThanOrEqual(bucket.limit)
        await recover()
        expect(await roomIn(inner, bucket, clock.now)).toBe(bucket.limit - held.length)
      },
    )
    await fc.assert(property, { numRuns: 300 })
  })

  it('never counts what was given back as less than nothing, whichever calls are not answered', async () => {
    const property = fc.asyncProperty(
      fatesOf('answers', 'fails', 'late', 'lost'),
      fc.array(stepOf(3), { maxLength: 15 }),
      async (fates, steps) => {
        const { clock, inner, store, recover } = processOn([...fates])
        const held = await play(store, bucket, clock, steps)
        for (const one of held) await one.giveBack()
        await recover()
        expect(await roomIn(inner, bucket, clock.now)).toBeLessThanOrEqual(bucket.limit)
      },
    )
    await fc.assert(property, { numRuns: 300 })
  })

  it('counts nothing twice that was late, but counted', async () => {
    const { clock, inner, store, recover } = processOn(['late', 'late', 'late', 'late', 'late', 'late', 'late', 'late'])
    const held = await play(store, bucket, clock, [{ together: ['take'], passMs: 0 }])
    await recover()
    expect([held.length, await roomIn(inner, bucket, clock.now)]).toEqual([1, bucket.limit - 1])
  })
})

describe.each(buckets)('a limit of %s of two processes', (_name, bucket) => {
  it('counts afterwards what both allowed, whoever was cut off when', async () => {
    const turn = fc.record({
      who: fc.constantFrom(0 as const, 1 as const),
      isDown: fc.boolean(),
      passMs: fc.constantFrom(0, 0, 500, 2_000),
    })
    const property = fc.asyncProperty(fc.array(turn, { maxLength: 20 }), async (turns) => {
      const clock: Clock = { now: START }
      const inner = memoryStore({ now: () => clock.now })
      const fates: readonly [Fate[], Fate[]] = [[], []]
      const processes = [processOn(fates[0], clock, inner), processOn(fates[1], clock, inner)] as const
      const held: readonly [Taken[], Taken[]] = [[], []]
      for (const { who, isDown, passMs } of turns) {
        fates[who].length = 0
        if (isDown) fates[who].push(...Array<Fate>(1_000).fill('fails'))
        held[who].push(
          ...(await play(processes[who].store, bucket, clock, [{ together: ['take'], passMs }], held[who])),
        )
      }
      for (const { recover } of processes) await recover()
      const room = bucket.limit - held[0].length - held[1].length
      expect(await roomIn(inner, bucket, clock.now)).toBe(Math.max(0, room))
    })
    await fc.assert(property, { numRuns: 300 })
  })
})

describe('an outage', () => {
  it('begins with what this process last saw, also of what others counted', async () => {
    const fates: Fate[] = []
    const { inner, store } = processOn(fates)
    const bucket: Bucket = { names: ['mailbox'], limit: 10, windowSeconds: WINDOW_SECONDS, scope: 'address' }
    const now = START / 1000
    for (let taken = 0; taken < 8; taken += 1) await takeOne(inner, [bucket], now)
    expect(await takeOne(store, [bucket], now)).toMatchObject({ allowed: true, count: 9 })
    fates.push(...Array<Fate>(100).fill('fails'))
    expect(await takeOne(store, [bucket], now)).toMatchObject({ allowed: true, count: 10 })
    expect((await takeOne(store, [bucket], now)).allowed).toBe(false)
  })
})

describe('a store that answers what is read, and takes no addition in time', () => {
  it.each(buckets)('makes no limit of %s endless', async (_name, bucket) => {
    const inner = memoryStore({ now: () => START })
    const store = resilientStore({ ...inner, add: () => Promise.reject(LATE) }, { now: () => START })
    const taken: boolean[] = []
    for (let turn = 0; turn < 2 * bucket.limit; turn += 1) {
      taken.push((await takeOne(store, [bucket], START / 1000)).allowed)
    }
    expect(taken.filter(Boolean)).toHaveLength(bucket.limit)
  })

  it('gives no code more tries', async () => {
    const inner = memoryStore({ now: () => START })
    const { browser } = await startedSignIn({ store: { ...inner, add: () => Promise.reject(LATE) } })
    const codes: unknown[] = []
    for (let turn = 0; turn < 6; turn += 1) {
      // The page asks for what is left, which is read.
      await browser.fetch('/pending')
      codes.push(await errorCode(await browser.post('/verify', { code: `99999${turn}` })))
    }
    expect(codes).toEqual([...Array(5).fill('invalid_code'), 'too_many_attempts'])
  })
})
