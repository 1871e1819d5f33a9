import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bucket, takeOne } from '../src/limits/buckets'
import { mailboxOf } from '../src/limits/mailbox'
import { memoryStore } from '../src/store/memory-store'
import type { Store } from '../src/store/store'
import { errorCode, VISITOR } from '../src/testing/started-sign-in'
import { TEST_SECRET, testAuth } from '../src/testing/test-auth'
import { within, withMovedClock } from './moved-clock'

const DAY = 86_400

describe('an outage in which no mail went out', () => {
  it.each(['unavailable', 'misconfigured', 'rate_limited'] as const)('(%s) locks nobody out', async (reason) => {
    const { newBrowser, provider, advance } = testAuth({ limits: {} })
    const browser = newBrowser()
    for (let tries = 0; tries < 10; tries += 1) {
      provider.failNext({ method: 'send', reason })
      expect((await browser.post('/send', { email: VISITOR })).status).not.toBe(200)
      advance(6)
    }
    advance(600)
    expect((await browser.post('/send', { email: VISITOR })).status).toBe(200)
  })

  it('does not trip the breaker for everyone', async () => {
    const { newBrowser, provider } = testAuth({ limits: { sendsInAll: 3 } })
    for (let index = 0; index < 10; index += 1) {
      provider.failNext({ method: 'send', reason: 'misconfigured' })
      await newBrowser().post('/send', { email: `visitor${index}@example.com` })
    }
    expect((await newBrowser().post('/send', { email: VISITOR })).status).toBe(200)
  })
})

describe('mails that may have gone out although the answer was a failure', () => {
  it('are ten in ten minutes, and cost nothing of the day', async () => {
    const { newBrowser, provider, advance } = testAuth({ limits: { strangerMailsPerDay: 2 } })
    const codes: (string | undefined)[] = []
    for (let tries = 0; tries < 12; tries += 1) {
      provider.failNext({ method: 'send', reason: 'unavailable' })
      codes.push(await errorCode(await newBrowser().post('/send', { email: VISITOR })))
    }
    expect(codes).toEqual([...Array(10).fill('provider_unavailable'), 'rate_limited', 'rate_limited'])
    expect(provider.calls.send).toBe(10)
    advance(600)
    // What was set for the refused ones is still to come.
    for (let left = 0; left < 2; left += 1) await newBrowser().post('/send', { email: VISITOR })
    advance(600)
    expect((await newBrowser().post('/send', { email: VISITOR })).status).toBe(200)
  })
})

describe('emails of a send that was late', () => {
  withMovedClock()

  it('are handed back once, when a late call fails later on', async () => {
    let fail = (_reason: Error) => {}
    const until = new Promise((_resolve, reject) => {
      fail = reject
    })
    const { newBrowser, provider } = testAuth({ limits: {} })
    provider.failNext({ method: 'send', until })
    expect((await within(9_000, newBrowser().post('/send', { email: VISITOR }))).status).toBe(503)
    expect((await newBrowser().post('/send', { email: VISITOR })).status).toBe(200)
    fail(new Error('late and broken'))
    await new Promise((resolve) => setImmediate(resolve))
    expect((await newBrowser().post('/send', { email: VISITOR })).status).toBe(429)
  })
})

describe('one mailbox under many addresses', () => {
  it.each([
    ['ada+shop@example.com', 'ada@example.com'],
    ['ada+a+b@example.com', 'ada@example.com'],
    ['+ada@example.com', '+ada@example.com'],
    ['a.d.a@example.com', 'a.d.a@example.com'],
    ['a.d.a+x@gmail.com', 'ada@gmail.com'],
    ['a.d.a@googlemail.com', 'ada@gmail.com'],
  ])('%s is counted as %s', (email, mailbox) => {
    expect(mailboxOf(email)).toBe(mailbox)
  })

  it('gets the mails of one, each under the address that was asked for', async () => {
    const { newBrowser, provider, advance } = testAuth({ limits: {} })
    const browser = newBrowser()
    const emails = ['victim@gmail.com', 'victim+1@gmail.com', 'v.i.c.t.i.m@gmail.com', 'victim@googlemail.com']
    const statuses: number[] = []
    for (const email of emails) statuses.push((await browser.post('/send', { email })).status)
    expect(statuses).toEqual([200, 429, 429, 429])
    advance(60)
    await browser.post('/send', { email: 'victim+2@gmail.com' })
    const { code } = provider.mailTo('victim+2@gmail.com')
    const { session } = await (await browser.post('/verify', { code })).json()
    expect(session.subject).toBe('victim+2@gmail.com')
  })

  it('is not folded where mails stay on this machine: test addresses stay apart', async () => {
    const { newBrowser, provider } = testAuth({ limits: {} })
    Object.assign(provider, { isLocal: () => true })
    for (let tag = 0; tag < 5; tag += 1) {
      expect((await newBrowser().post('/send', { email: `ada+${tag}@example.com` })).status).toBe(200)
    }
  })
})

describe('ten mails a day', () => {
  it('are ten in any 24 hours, wherever a day may begin', async () => {
    const { newBrowser, advance } = testAuth({ limits: {} })
    const times: number[] = []
    let clock = 0
    const wait = (seconds: number) => {
      clock += seconds
      advance(seconds)
    }
    const ask = async () => {
      if ((await newBrowser().post('/send', { email: VISITOR })).status === 200) times.push(clock)
    }
    await ask()
    wait(DAY - 9 * 61)
    for (let tries = 0; tries < 21; tries += 1) {
      await ask()
      wait(61)
    }
    const inOneDay = times.map((from) => times.filter((time) => time >= from && time < from + DAY).length)
    expect(Math.max(...inOneDay)).toBeLessThanOrEqual(10)
  })

  it('are not forgotten when a key is rotated', async () => {
    const store = memoryStore({ now: () => Date.UTC(2026, 0, 1) })
    const next = 'n7Tq2ZcV9kLp4XwB8sYd3GhJ6mRf1QaE'
    const send = (secrets: readonly string[]) =>
      testAuth({ limits: {}, store, session: { secrets } }).newBrowser().post('/send', { email: VISITOR })
    expect((await send([TEST_SECRET, next])).status).toBe(200)
    expect((await send([next, TEST_SECRET])).status).toBe(429)
  })

  it('that are used up answer so, even to the browser that asked for the last', async () => {
    const { newBrowser, provider, advance } = testAuth({ limits: {} })
    for (let mail = 0; mail < 9; mail += 1) {
      await newBrowser().post('/send', { email: VISITOR })
      advance(61)
    }
    const browser = newBrowser()
    const tenth = await (await browser.post('/send', { email: VISITOR })).json()
    expect(tenth.pending.resendAfterSeconds).toBeGreaterThan(3_600)
    advance(700)
    const again = await browser.post('/send', { email: VISITOR })
    expect([again.status, await errorCode(again), provider.mails.length]).toEqual([429, 'rate_limited', 10])
  })
})

describe('what known browsers may do', () => {
  async function known(options: Parameters<typeof testAuth>[0]) {
    const server = testAuth(options)
    const browser = server.newBrowser()
    const headers = { 'doorpost-request': '1', 'x-forwarded-for': '192.0.2.1' }
    const post = (path: string, json: object, who = browser) => who.fetch(path, { method: 'POST', json, headers })
    const signIn = async (who = browser, email = VISITOR) => {
      const sent = await post('/send', { email }, who)
      if (sent.status !== 200) return sent
      return post('/verify', { code: server.provider.mailTo(email).code }, who)
    }
    await signIn()
    server.advance(61)
    return { ...server, browser, post, signIn }
  }

  it('is not used up by strangers with the same address, nor by all of them together', async () => {
    const limits = { sendsPerClient: 3, verifiesPerClient: 3, sendsInAll: 3 }
    const { newBrowser, post, signIn } = await known({ limits, trustedProxyHops: 1 })
    for (let index = 0; index < 5; index += 1) {
      const stranger = newBrowser()
      await post('/send', { email: `stranger${index}@example.com` }, stranger)
      await post('/verify', { code: '999999' }, stranger)
    }
    expect((await post('/send', { email: 'one-more@example.com' }, newBrowser())).status).toBe(429)
    expect((await signIn()).status).toBe(200)
  })

  it('is not used up by another known browser, such as a former owner’s', async () => {
    const { newBrowser, post, signIn, advance, provider } = await known({ limits: {} })
    const former = newBrowser()
    advance(DAY)
    expect((await signIn(former)).status).toBe(200)
    advance(61)
    const before = provider.mails.length
    for (let tries = 0; tries < 30; tries += 1) {
      await post('/send', { email: VISITOR }, former)
      advance(61)
    }
    expect(provider.mails.length - before).toBe(20)
    expect((await signIn()).status).toBe(200)
  })
})

describe('codes that were refused because five were being checked', () => {
  it('cost no try', async () => {
    const { newBrowser, provider } = testAuth()
    const browser = newBrowser()
    await browser.post('/send', { email: VISITOR })
    let release = () => {}
    const until = new Promise<void>((resolve) => {
      release = resolve
    })
    for (let count = 0; count < 5; count += 1) provider.failNext({ method: 'verify', until, reason: 'unavailable' })
    const waiting = ['000001', '000002', '000003', '000004', '000005'].map((code) => browser.post('/verify', { code }))
    while (provider.calls.verify < 5) await new Promise((resolve) => setImmediate(resolve))
    expect(await errorCode(await browser.post('/verify', { code: '000006' }))).toBe('too_many_attempts')
    release()
    await Promise.all(waiting)
    expect((await browser.post('/verify', { code: provider.mailTo(VISITOR).code })).status).toBe(200)
  })
})

describe('takeOne', () => {
  const buckets: readonly Bucket[] = [
    { names: ['small'], limit: 7, windowSeconds: 100, scope: 'address' },
    { names: ['large'], limit: 30, windowSeconds: 100, scope: 'all' },
  ]

  it.each(buckets)('allows $limit in any window, under any schedule', async (bucket) => {
    const step = fc.record({ wait: fc.nat(40), asks: fc.nat(9), givesBack: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        let now = 1_000
        const store = memoryStore({ now: () => now * 1000 })
        const times: number[] = []
        for (const { wait, asks, givesBack } of steps) {
          now += wait
          const answers = await Promise.all(Array.from({ length: asks }, () => takeOne(store, [bucket], now)))
          for (const answer of answers) {
            if (!answer.allowed) {
              expect(answer.retryAfterSeconds).toBeGreaterThan(0)
              continue
            }
            if (givesBack) await answer.giveBack()
            else times.push(now)
          }
          const inWindow = times.filter((time) => time > now - bucket.windowSeconds).length
          expect(inWindow).toBeLessThanOrEqual(bucket.limit)
        }
      }),
      { numRuns: 50 },
    )
  })

  it.each(buckets)('of $limit has room again when it says', async (bucket) => {
    let now = 1_000
    const store = memoryStore({ now: () => now * 1000 })
    for (let count = 0; count < bucket.limit; count += 1) {
      expect((await takeOne(store, [bucket], now)).allowed).toBe(true)
      if (count % 3 === 0) now += 1
    }
    const refused = await takeOne(store, [bucket], now)
    expect(refused.allowed).toBe(false)
    now += refused.retryAfterSeconds
    expect((await takeOne(store, [bucket], now)).allowed).toBe(true)
  })

  it('takes from none when one is full', async () => {
    const store: Store = memoryStore()
    const [small, large] = buckets
    if (!small || !large) throw new Error('two buckets')
    const full: Bucket = { ...small, names: ['full'], limit: 0 }
    expect((await takeOne(store, [small, large, full], 1_000)).allowed).toBe(false)
    for (let count = 0; count < small.limit; count += 1) {
      expect((await takeOne(store, [small, large], 1_000)).allowed).toBe(true)
    }
  })

  it('loses no place to two at once', async () => {
    const store = memoryStore()
    const [small] = buckets
    if (!small) throw new Error('a bucket')
    const answers = await Promise.all(Array.from({ length: 20 }, () => takeOne(store, [small], 1_000)))
    expect(answers.filter(({ allowed }) => allowed)).toHaveLength(small.limit)
  })
})
