import { describe, expect, it } from 'vitest'
import { keyedHash } from '../config/keys'
import type { AuthEvent } from '../events/events'
import { addressHash } from '../session/session-names'
import { coreOf } from '../session/sessions'
import { memoryStore } from '../store/memory-store'
import { originStore } from '../store/origin-store'
import type { Store } from '../store/store'
import { VISITOR } from '../testing/started-sign-in'
import { TEST_SECRET, type TestAuth, type TestAuthOptions, testAuth } from '../testing/test-auth'
import { createTrail } from './create-trail'
import { readTrail, readTrailSign } from './read-trail'

const OTHER_SECRET = 'w8Yc2Ld5Rt9Bn4Xe7Kj1Sv6Pq3Hm0Gz4'
const START = Date.UTC(2026, 0, 1)

/** A memory store that notes all that it is given. */
function noted() {
  const time = { now: START }
  const kept: string[] = []
  const inner = memoryStore({ now: () => time.now })
  const store: Store = {
    ...inner,
    put(key, value, life) {
      kept.push(`${key} ${value}`)
      return inner.put(key, value, life)
    },
    add(key, amount, life) {
      kept.push(key)
      return inner.add(key, amount, life)
    },
  }
  return { store, kept, time }
}

const kept = (options: TestAuthOptions = {}) =>
  testAuth({ limits: {}, ...options, session: { trail: true, ...options.session } })

/** What a support person's command finds. */
async function trailOf({ sessions }: TestAuth, email = VISITOR) {
  const { app, store, now } = coreOf(sessions)
  const sign = await readTrailSign(store())
  if (!sign) return []
  return readTrail(store(), [await addressHash(app(), email)], now() / 1000, sign)
}

/** Events are written behind the answer. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('a trail', () => {
  it('holds what happened to an address, in order, until it is an hour old', async () => {
    const server = kept()
    const { newBrowser, provider, advance } = server
    const browser = newBrowser()
    await browser.post('/send', { email: VISITOR })
    await settled()
    advance(5)
    await newBrowser().fetch(provider.mailTo(VISITOR).link, { method: 'HEAD' })
    await settled()
    advance(5)
    await browser.post('/verify', { code: '999999' })
    await settled()
    advance(5)
    await browser.post('/verify', { code: provider.mailTo(VISITOR).code })
    await settled()
    expect(await trailOf(server)).toEqual([
      { type: 'sent', at: '2026-01-01T00:00:00.000Z', flow: expect.any(String), expiresInSeconds: 600 },
      { type: 'scanner_hit', at: '2026-01-01T00:00:05.000Z', flow: expect.any(String), reason: 'head' },
      expect.objectContaining({ type: 'failed', code: 'invalid_code', action: 'verify', attemptsLeft: 4 }),
      expect.objectContaining({ type: 'verified', method: 'code', at: '2026-01-01T00:00:15.000Z' }),
      { type: 'session_issued', at: '2026-01-01T00:00:15.000Z', flow: expect.any(String) },
    ])
    expect(await trailOf(server, 'grace@example.com')).toEqual([])
    advance(3_590)
    expect((await trailOf(server)).map(({ type }) => type)).toEqual(['failed', 'verified', 'session_issued'])
    advance(10)
    expect(await trailOf(server)).toEqual([])
  })

  it('holds no address, code, token, session, subject, client or browser', async () => {
    const { store, kept: written } = noted()
    const server = kept({ store, trustedProxyHops: 1, onSignIn: () => ({ subject: 'canary-subject' }) })
    const browser = server.newBrowser()
    const post = (path: string, json: unknown) =>
      browser.fetch(path, {
        method: 'POST',
        json,
        headers: {
          origin: 'http://localhost:3000',
          'doorpost-request': '1',
          'x-forwarded-for': '203.0.113.77',
          'user-agent': 'canary-agent',
        },
      })
    await post('/send', { email: VISITOR })
    const { code, link } = server.provider.mailTo(VISITOR)
    await server.newBrowser().visit(link)
    const answer = await post('/verify', { code })
    const { session } = await answer.json()
    await settled()
    const trail = written.filter((line) => line.includes('trail')).join('\n')
    expect(trail).toContain('session_issued')
    const token = new URL(link).searchParams.get('link_token') ?? link
    for (const secret of [VISITOR, 'ada', code, token, session.id, 'canary', '203.0.113']) {
      expect(trail).not.toContain(secret)
    }
  })

  it('is found under every key of a rotation, whichever server wrote it', async () => {
    const { store } = noted()
    const secretsOf = [
      [TEST_SECRET, OTHER_SECRET],
      [OTHER_SECRET, TEST_SECRET],
    ]
    const [before, after] = secretsOf.map((secrets) => kept({ store, limits: false, session: { secrets } }))
    await before?.newBrowser().post('/send', { email: VISITOR })
    await after?.newBrowser().post('/send', { email: VISITOR })
    await settled()
    const reader = coreOf(kept({ store, session: { secrets: secretsOf[1] ?? [] } }).sessions)
    const sign = await readTrailSign(reader.store())
    const names = await Promise.all((await reader.app().keys('address')).map((key) => keyedHash(key, VISITOR)))
    expect(sign && (await readTrail(reader.store(), names, START / 1000, sign))).toHaveLength(2)
  })

  it('is not kept unless it is asked for', async () => {
    const { store, kept: written } = noted()
    await testAuth({ store }).newBrowser().post('/send', { email: VISITOR })
    await settled()
    expect(written.filter((line) => line.includes('trail'))).toEqual([])
  })

  it.each([
    ['hangs', () => new Promise<never>(() => undefined)],
    ['fails', () => Promise.reject(new Error('no'))],
  ])('neither delays nor fails a response when its store %s', async (_name, broken) => {
    const { store } = noted()
    const isTrail = (key: string) => /:trail/.test(key)
    const server = kept({
      limits: false,
      store: {
        ...store,
        put: (key, ...rest) => (isTrail(key) ? broken() : store.put(key, ...rest)),
        add: (key, ...rest) => (isTrail(key) ? broken() : store.add(key, ...rest)),
      },
    })
    expect((await server.newBrowser().post('/send', { email: VISITOR })).status).toBe(200)
    await settled()
    expect(server.lines.filter((line) => line.includes('onEvent'))).toEqual([])
  })

  it('takes no room, while the store is down, from what limits need: what happened then is not written back', async () => {
    const { store } = noted()
    let isDown = false
    const orDown = <T>(work: () => Promise<T>) => (isDown ? Promise.reject(new Error('down')) : work())
    const server = kept({
      store: {
        put: (...call) => orDown(() => store.put(...call)),
        get: (...call) => orDown(() => store.get(...call)),
        delete: (...call) => orDown(() => store.delete(...call)),
        add: (...call) => orDown(() => store.add(...call)),
      },
    })
    isDown = true
    for (const address of ['a@example.com', 'b@example.com'])
      await server.newBrowser().post('/send', { email: address })
    await settled()
    isDown = false
    server.advance(10)
    await server.newBrowser().post('/send', { email: VISITOR })
    await settled()
    expect((await trailOf(server)).map(({ type }) => type)).toEqual(['sent'])
    expect(await trailOf(server, 'a@example.com')).toEqual([])
  })

  it.each([
    [{ keepSeconds: 59 }, 'trail.keepSeconds must be a whole number, 60 or more.'],
    [{ keepSeconds: Number.NaN }, 'trail.keepSeconds must be a whole number, 60 or more.'],
    [{ keepSeconds: 86_401 }, 'trail.keepSeconds must be 86400 (a day) or less.'],
  ])('%j is refused', (trail, problem) => {
    expect(testAuth({ session: { trail } }).sessions.problems()).toEqual([problem])
  })
})

describe('createTrail', () => {
  const app = () => coreOf(testAuth().sessions).app()
  const event = (number: number, address = 'someone'): AuthEvent => ({
    type: 'limited',
    at: new Date(START + number).toISOString(),
    scope: 'address',
    action: 'send',
    retryAfterSeconds: number,
    address,
  })

  function trails(keepSeconds = 3_600) {
    const { store, time } = noted()
    const one = () => createTrail({ store, app, keepSeconds, now: () => time.now })
    const own = originStore(store, app().origin)
    const read = () => readTrail(own, ['someone'], time.now / 1000, { kid: '', keepSeconds })
    return { one, read, time, store: own }
  }

  const numbersOf = (events: Awaited<ReturnType<typeof readTrail>>) =>
    events.map((found) => 'retryAfterSeconds' in found && found.retryAfterSeconds)
  const upTo = (end: number) => Array.from({ length: end }, (_, index) => index)

  it('loses nothing when several processes write at once', async () => {
    const { one, read } = trails()
    const processes = [one(), one(), one()]
    await Promise.all(upTo(48).map((number) => processes[number % 3]?.(event(number))))
    expect(numbersOf(await read())).toEqual(upTo(48))
  })

  it('keeps the newest fifty of a flood', async () => {
    const { one, read } = trails()
    const note = one()
    for (const number of upTo(120)) await note(event(number))
    expect(numbersOf(await read())).toEqual(upTo(120).slice(-50))
  })

  it('loses nothing where one period ends and the next begins', async () => {
    const { one, read, time } = trails(60)
    const note = one()
    time.now = START + 30_000
    for (const number of upTo(20)) await note(event(number))
    time.now = START + 70_000
    for (const number of upTo(20)) await note(event(20 + number))
    expect(numbersOf(await read())).toEqual(upTo(40))
  })

  it('is kept again within seconds of a failure, also by a clock that was put back', async () => {
    const { store } = noted()
    let isDown = true
    const flaky: Store = {
      ...store,
      add: (key, ...rest) =>
        isDown && key.includes('trail') ? Promise.reject(new Error('down')) : store.add(key, ...rest),
    }
    const server = kept({ store: flaky, limits: false })
    server.advance(3_600)
    await server.newBrowser().post('/send', { email: VISITOR })
    await settled()
    isDown = false
    server.advance(-3_590)
    await server.newBrowser().post('/send', { email: VISITOR })
    await settled()
    expect((await trailOf(server)).map(({ type }) => type)).toEqual(['sent'])
  })

  it('bounds what a process writes in a minute, whoever it is about', async () => {
    const { one, read, time, store } = trails()
    const note = one()
    await Promise.all(upTo(2_000).map((number) => note(event(number, `flood ${number}`))))
    await note(event(1))
    expect(await read()).toEqual([])
    expect(await store.get('trail:flood 1999:0:1')).toBeNull()
    time.now += 60_000
    await note(event(2))
    expect(numbersOf(await read())).toEqual([2])
  })

  it('reads nothing of what another version wrote', async () => {
    const { one, read, store, time } = trails()
    await one()(event(1))
    const period = Math.floor(time.now / 3_600_000)
    for (const [number, text] of ['{"type":"unheard_of","at":"2026-01-01"}', '{"type":"sent"}', 'null'].entries()) {
      await store.add(`trail:someone:${period}`, 1, 60)
      await store.put(`trail:someone:${period}:${number + 2}`, text, 60)
    }
    expect(numbersOf(await read())).toEqual([1])
  })
})
