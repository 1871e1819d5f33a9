import { describe, expect, it } from 'vitest'
import type { AuthEvent } from '../src/events/events'
import { type Bucket, takeOne } from '../src/limits/buckets'
import { DEFAULT_LIMITS, wrongCodes } from '../src/limits/limits'
import { memoryStore } from '../src/store/memory-store'
import type { Store } from '../src/store/store'
import { errorCode, startedSignIn, VISITOR } from '../src/testing/started-sign-in'
import { type TestAuth, type TestAuthOptions, testAuth } from '../src/testing/test-auth'
import type { TestBrowser } from '../src/testing/test-browser'

const DAY = 86_400
/** Without the limits on emails, which would bound the guesses first. */
const PATIENT = {
  strangerMailsPerMinute: 1_000,
  strangerMailsPerDay: 1_000,
  sendsInAll: 100_000,
  wrongCodesInAll: 100_000,
} as const
const WRONG = '999999'

/** A stranger's browser with a new sign-in for the visitor's address. */
async function stranger({ newBrowser }: TestAuth): Promise<TestBrowser> {
  const browser = newBrowser()
  await browser.post('/send', { email: VISITOR })
  return browser
}

/** Wrong codes of strangers, five to a sign-in; returns how each was answered. */
async function press(server: TestAuth, times: number): Promise<string[]> {
  const codes: string[] = []
  let browser = await stranger(server)
  for (let tried = 0; tried < times; tried += 1) {
    if (tried > 0 && tried % 5 === 0) browser = await stranger(server)
    codes.push((await errorCode(await browser.post('/verify', { code: WRONG }))) ?? 'signed in')
  }
  return codes
}

/** A store in memory whose answers overtake each other, the same way in each run. */
function unevenStore(): Store {
  const inner = memoryStore()
  let calls = 0
  const uneven = async <T>(work: () => Promise<T>): Promise<T> => {
    calls += 1
    for (let turn = (calls * 5) % 7; turn > 0; turn -= 1) await new Promise((resolve) => setImmediate(resolve))
    return work()
  }
  return {
    put: (key, value, life) => uneven(() => inner.put(key, value, life)),
    get: (key) => uneven(() => inner.get(key)),
    delete: (key) => uneven(() => inner.delete(key)),
    add: (key, amount, life) => uneven(() => inner.add(key, amount, life)),
  }
}

const count = (codes: readonly string[], code: string) => codes.filter((one) => one === code).length

describe('wrong codes for one mailbox, over all its sign-ins', () => {
  it('are eighty in thirty days, whoever tries, under every tag', async () => {
    const server = testAuth({ limits: PATIENT })
    const codes = await press(server, 100)
    expect([count(codes, 'invalid_code'), count(codes, 'code_refused')]).toEqual([80, 20])
    expect(server.provider.calls.verify).toBe(80)
    const tagged = server.newBrowser()
    await tagged.post('/send', { email: 'Ada+2@example.com' })
    expect(await errorCode(await tagged.post('/verify', { code: WRONG }))).toBe('code_refused')
  })

  it('are never more in any thirty days, and a sign-in in between starts nothing anew', async () => {
    const server = testAuth({ limits: PATIENT })
    let passed = 0
    for (let day = 0; day < 60; day += 2) {
      passed += count(await press(server, 20), 'invalid_code')
      const browser = await stranger(server)
      await browser.post('/verify', { code: server.provider.mailTo(VISITOR).code })
      server.advance(2 * DAY)
      if (day === 28) expect(passed).toBe(80)
    }
    expect(passed).toBeLessThanOrEqual(160)
  })

  it('are counted before the check: many at once are no more', async () => {
    const server = testAuth({ limits: { ...PATIENT, wrongCodesPerMonth: 40 } })
    const browsers = await Promise.all(Array.from({ length: 20 }, () => stranger(server)))
    await Promise.all(browsers.flatMap((browser) => [1, 2, 3, 4].map(() => browser.post('/verify', { code: WRONG }))))
    expect(server.provider.calls.verify).toBeLessThanOrEqual(40)
  })

  it('leave the link in the asking browser, and browsers that signed in before, alone', async () => {
    const server = testAuth({ limits: PATIENT })
    const own = await stranger(server)
    await own.post('/verify', { code: server.provider.mailTo(VISITOR).code })
    await press(server, 81)

    server.advance(60)
    await own.post('/sign-out')
    await own.post('/send', { email: VISITOR })
    const signedIn = await own.post('/verify', { code: server.provider.mailTo(VISITOR).code })
    expect(signedIn.status).toBe(200)

    const fresh = await stranger(server)
    const { code, link } = server.provider.mailTo(VISITOR)
    expect(await errorCode(await fresh.post('/verify', { code }))).toBe('code_refused')
    const opened = await fresh.visit(link)
    expect(opened.status).toBe(303)
    expect(fresh.cookies.has('session')).toBe(true)
  })

  it('bound a browser that signed in before by itself', async () => {
    const server = testAuth({ limits: { ...PATIENT, knownMailsPerMinute: 1_000, knownMailsPerDay: 1_000 } })
    const own = await stranger(server)
    await own.post('/verify', { code: server.provider.mailTo(VISITOR).code })
    const codes: string[] = []
    for (let tried = 0; tried < 100; tried += 1) {
      if (tried % 5 === 0) {
        server.advance(60)
        await own.post('/send', { email: VISITOR })
      }
      codes.push((await errorCode(await own.post('/verify', { code: WRONG }))) ?? 'signed in')
    }
    expect(count(codes, 'invalid_code')).toBe(80)
    expect(await errorCode(await (await stranger(server)).post('/verify', { code: WRONG }))).toBe('invalid_code')
  })

  it('of all browsers that signed in before are five times as many, however many browsers there are', async () => {
    const limits = { ...PATIENT, knownMailsPerMinute: 1_000, knownMailsPerDay: 1_000, wrongCodesPerMonth: 2 }
    const server = testAuth({ limits })
    const codes: string[] = []
    for (let copies = 0; copies < 7; copies += 1) {
      const own = await stranger(server)
      await own.post('/verify', { code: server.provider.mailTo(VISITOR).code })
      server.advance(60)
      await own.post('/send', { email: VISITOR })
      for (const _ of [1, 2]) codes.push((await errorCode(await own.post('/verify', { code: WRONG }))) ?? 'signed in')
    }
    expect([count(codes, 'invalid_code'), count(codes, 'code_refused')]).toEqual([10, 4])
  })

  it('of one sign-in that are checked at once hold no more than its five tries', async () => {
    let answer = () => {}
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    const server = testAuth({
      limits: { ...PATIENT, wrongCodesBeforeChallenge: 0, wrongCodesPerMonth: 20 },
      onBeforeVerify: ({ challenge }) => (challenge === 'slow' ? answered.then(() => 'allow') : 'allow'),
    })
    const owner = await stranger(server)
    const { code } = server.provider.mailTo(VISITOR)
    const attacker = await stranger(server)
    let refused = 0
    const flood = Array.from({ length: 40 }, async (_, index) => {
      await attacker.post('/verify', { code: String(900_000 + index), challenge: 'slow' })
      refused += 1
    })
    while (refused < 20) await new Promise((resolve) => setImmediate(resolve))
    expect((await owner.post('/verify', { code })).status).toBe(200)
    answer()
    await Promise.all(flood)
  })

  it('that were given back at once, in any order, leave nothing behind', async () => {
    const [bucket] = wrongCodes({ ...DEFAULT_LIMITS, wrongCodesPerMonth: 10 }, ['mailbox'], null)
    if (!bucket) throw new Error('no bucket')
    const store = unevenStore()
    const guess = async () => {
      const taken = await takeOne(store, [bucket], 0)
      if (taken.allowed) await taken.giveBack()
    }
    for (let round = 0; round < 10; round += 1) await Promise.all(Array.from({ length: 20 }, guess))
    for (let tried = 0; tried < 10; tried += 1) expect((await takeOne(store, [bucket], 0)).allowed).toBe(true)
    expect((await takeOne(store, [bucket], 0)).allowed).toBe(false)
  })

  it.each(['second', 'reading'])('are none where the store failed half-way (%s)', async (where) => {
    const inner = memoryStore()
    let isDown = true
    const failing = <T>(isMeant: boolean, work: () => Promise<T>) =>
      isDown && isMeant ? Promise.reject(new Error('down')) : work()
    const store: Store = {
      ...inner,
      add: (key, amount, life) => failing(key.includes(where), () => inner.add(key, amount, life)),
      get: (key) => failing(where === 'reading', () => inner.get(key)),
    }
    const buckets = ['first', 'second'].map(
      (name): Bucket => ({ names: [name], limit: 3, windowSeconds: 600, scope: 'address', isSum: true }),
    )
    for (let tried = 0; tried < 7; tried += 1) await expect(takeOne(store, buckets, 0)).rejects.toThrow('down')
    isDown = false
    expect(await takeOne(store, buckets, 0)).toMatchObject({ allowed: true, count: 1 })
  })

  it('cost nothing of the count when they are right, and a sign-in of the day goes on for years', async () => {
    const server = testAuth({ limits: { wrongCodesPerMonth: 3 } })
    for (let day = 0; day < 40; day += 1) {
      const browser = await stranger(server)
      const answer = await browser.post('/verify', { code: server.provider.mailTo(VISITOR).code })
      expect(answer.status).toBe(200)
      server.advance(DAY)
    }
  })

  it('are told, with whose account it is', async () => {
    const events: AuthEvent[] = []
    const server = testAuth({
      limits: { ...PATIENT, wrongCodesPerMonth: 2 },
      onEvent: (event) => void events.push(event),
    })
    await press(server, 3)
    const address = events.find(({ type }) => type === 'sent')
    const limited = events.filter(({ type }) => type === 'limited')
    expect(limited).toMatchObject([
      { scope: 'address', action: 'verify', address: address && Reflect.get(address, 'address') },
    ])
  })
})

describe('a challenge', () => {
  const withCaptcha = (options: TestAuthOptions = {}) =>
    testAuth({
      limits: PATIENT,
      onBeforeVerify: ({ challenge }) => (challenge === 'person' ? 'allow' : 'challenge'),
      ...options,
    })

  it('is asked for from the twentieth wrong code on, and lets a person go on', async () => {
    const server = withCaptcha()
    const codes = await press(server, 40)
    expect([count(codes, 'invalid_code'), count(codes, 'challenge_required')]).toEqual([20, 20])
    expect(server.provider.calls.verify).toBe(20)
    const person = await stranger(server)
    const { code } = server.provider.mailTo(VISITOR)
    expect(await errorCode(await person.post('/verify', { code }))).toBe('challenge_required')
    expect(await errorCode(await person.post('/verify', { code, challenge: 'robot' }))).toBe('challenge_required')
    expect((await person.post('/verify', { code, challenge: 'person' })).status).toBe(200)
  })

  it('does not lift the bound', async () => {
    const server = withCaptcha({ limits: { ...PATIENT, wrongCodesBeforeChallenge: 1, wrongCodesPerMonth: 5 } })
    await press(server, 1)
    const browser = await stranger(server)
    const person = { code: WRONG, challenge: 'person' }
    for (let tried = 0; tried < 4; tried += 1) await browser.post('/verify', person)
    expect(await errorCode(await browser.post('/verify', person))).toBe('code_refused')
  })

  it('is asked of strangers, whatever their address, when too many codes are wrong in all', async () => {
    const server = withCaptcha({ limits: { ...PATIENT, wrongCodesInAll: 30 } })
    const own = await stranger(server)
    await own.post('/verify', { code: server.provider.mailTo(VISITOR).code })
    for (let victim = 0; victim < 30; victim += 1) {
      const browser = server.newBrowser()
      await browser.post('/send', { email: `victim${victim}@example.com` })
      await browser.post('/verify', { code: WRONG })
    }
    const other = server.newBrowser()
    await other.post('/send', { email: 'grace@example.com' })
    const { code } = server.provider.mailTo('grace@example.com')
    expect(await errorCode(await other.post('/verify', { code }))).toBe('challenge_required')
    expect((await other.post('/verify', { code, challenge: 'person' })).status).toBe(200)

    server.advance(60)
    await own.post('/send', { email: VISITOR })
    expect((await own.post('/verify', { code: server.provider.mailTo(VISITOR).code })).status).toBe(200)
  })

  it('refuses nobody in all where the app has none', async () => {
    const server = testAuth({ limits: { ...PATIENT, wrongCodesInAll: 1 } })
    await press(server, 5)
    const browser = await stranger(server)
    expect((await browser.post('/verify', { code: server.provider.mailTo(VISITOR).code })).status).toBe(200)
  })

  it('that was not answered costs no try', async () => {
    const { browser } = await startedSignIn({
      limits: { wrongCodesBeforeChallenge: 0 },
      onBeforeVerify: () => 'challenge',
    })
    for (let tried = 0; tried < 7; tried += 1) await browser.post('/verify', { code: WRONG })
    const { pending } = await (await browser.fetch('/pending')).json()
    expect(pending.attemptsLeft).toBe(5)
  })
})

describe('the tries of one sign-in', () => {
  it('are five, however its emails are spread', async () => {
    const { browser, advance, pending } = await startedSignIn()
    let wrong = 0
    let { flow } = pending
    for (let hour = 0; hour < 30 && flow === pending.flow; hour += 1) {
      if (hour % 5 === 0 && (await errorCode(await browser.post('/verify', { code: WRONG }))) === 'invalid_code')
        wrong += 1
      advance(65 * 60)
      const answer = await browser.post('/send', { email: VISITOR })
      flow = (await answer.json()).pending.flow
    }
    expect(wrong).toBeLessThanOrEqual(5)
    expect(flow).not.toBe(pending.flow)
  })

  it('are counted anew with the eleventh email only, which begins another sign-in', async () => {
    const { browser, advance, pending } = await startedSignIn()
    await browser.post('/verify', { code: WRONG })
    for (let mail = 2; mail <= 10; mail += 1) {
      advance(60 * 60)
      const again = await (await browser.post('/resend')).json()
      expect(again.pending).toMatchObject({ flow: pending.flow, attemptsLeft: 4 })
    }
    advance(60 * 60)
    const next = await (await browser.post('/resend')).json()
    expect(next.pending.attemptsLeft).toBe(5)
    expect(next.pending.flow).not.toBe(pending.flow)
  })
})
