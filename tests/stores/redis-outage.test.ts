import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AuthEvent, resilientStore, type Store } from '@doorpost/server'
import { redisStore } from '@doorpost/server/redis'
import { storeContract } from '@doorpost/server/testing'
import { Redis } from 'ioredis'
import { createClient } from 'redis'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { errorCode } from '../../packages/server/src/testing/started-sign-in'
import { type TestAuth, testAuth } from '../../packages/server/src/testing/test-auth'
import type { TestBrowser } from '../../packages/server/src/testing/test-browser'
import { stopChildren } from '../../scripts/children.mjs'
import { mortalRedis } from '../support/redis-server.mjs'

const WRONG = '999999'
const PAUSE_SECONDS = 2

const dir = mkdtempSync(join(tmpdir(), 'doorpost-outage-'))
let server: Awaited<ReturnType<typeof mortalRedis>>
let nodeRedis: ReturnType<typeof createClient>
let ioredis: Redis

beforeAll(async () => {
  server = await mortalRedis(dir)
  await server.start({ keeps: false })
  // Both keep commands for later while they are not connected, as they do unless told otherwise.
  nodeRedis = createClient({ socket: { host: '127.0.0.1', port: server.port, reconnectStrategy: 50 } })
  nodeRedis.on('error', () => undefined)
  await nodeRedis.connect()
  ioredis = new Redis(server.port, '127.0.0.1', { retryStrategy: () => 50 })
  ioredis.on('error', () => undefined)
})

afterAll(async () => {
  nodeRedis.destroy()
  ioredis.disconnect()
  await stopChildren()
  rmSync(dir, { recursive: true, force: true })
})

const byNodeRedis = () => redisStore(nodeRedis)
const byIoredis = () => redisStore({ sendCommand: (command) => ioredis.call(...command) })

function processOn(store: Store) {
  const events: AuthEvent[] = []
  const auth = testAuth({ store, limits: {}, session: { onEvent: (event) => void events.push(event) } })
  /** Lets it find out that Redis is back: its clock is moved, the client's connection is waited for. */
  const recover = () =>
    vi.waitFor(
      async () => {
        auth.advance(PAUSE_SECONDS)
        await auth.newBrowser().post('/send', { email: `${crypto.randomUUID()}@probe.example` })
        expect(events.filter(({ type }) => type === 'store_recovered')).toHaveLength(1)
      },
      { timeout: 20_000, interval: 20 },
    )
  return { ...auth, events, recover }
}

async function signIn({ newBrowser, provider }: TestAuth, email: string): Promise<TestBrowser> {
  const browser = newBrowser()
  await browser.post('/send', { email })
  await browser.post('/verify', { code: provider.mailTo(email).code })
  return browser
}

const isSignedIn = async ({ newBrowser }: TestAuth, token: string) => {
  const browser = newBrowser()
  browser.cookies.set('session', token)
  return Boolean((await (await browser.fetch('/session')).json()).session)
}
const tokenOf = ({ cookies }: TestBrowser) => cookies.get('session') ?? ''

describe('resilientStore on a Redis server', () => {
  it.concurrent.each(storeContract)('$name', ({ run }) => run(() => ({ store: resilientStore(byNodeRedis()) })))
})

describe.each([
  ['node-redis', byNodeRedis, byIoredis],
  ['ioredis', byIoredis, byNodeRedis],
])('a Redis that dies and comes back, by %s', (_name, mine, theirs) => {
  beforeEach(async () => {
    await nodeRedis.flushAll()
  })

  it('costs no sign-in, no count and no sign-out', async () => {
    const [here, there] = [processOn(mine()), processOn(theirs())]
    const leaving = await signIn(here, 'leaving@example.com')
    const left = tokenOf(leaving)
    const browser = here.newBrowser()
    await browser.post('/send', { email: 'ada@example.com' })
    await browser.post('/verify', { code: WRONG })

    await server.kill()
    expect((await (await browser.post('/verify', { code: WRONG })).json()).error.attemptsLeft).toBe(3)
    expect((await browser.post('/verify', { code: here.provider.mailTo('ada@example.com').code })).status).toBe(200)
    const token = tokenOf(browser)
    expect(await isSignedIn(here, token)).toBe(true)
    expect((await leaving.post('/sign-out')).status).toBe(200)
    expect(await isSignedIn(here, left)).toBe(false)
    expect(await errorCode(await browser.post('/sign-out', { everywhere: true }))).toBe('store_unavailable')
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      expect((await here.newBrowser().post('/send', { email: `${name}@example.com` })).status).toBe(200)
      expect(await errorCode(await here.newBrowser().post('/send', { email: `${name}@example.com` }))).toBe(
        'rate_limited',
      )
    }

    await server.start({ keeps: false })
    await here.recover()
    expect(await errorCode(await there.newBrowser().post('/send', { email: 'e@example.com' }))).toBe('rate_limited')
    expect(await isSignedIn(there, token)).toBe(true)
    await vi.waitFor(async () => expect(await isSignedIn(there, left)).toBe(false), { timeout: 10_000, interval: 50 })
    expect((await browser.post('/sign-out', { everywhere: true })).status).toBe(200)
    expect(await isSignedIn(there, token)).toBe(false)
  })

  it('has every count once, the late ones too that the client kept for it', async () => {
    const clock = { now: Date.now() }
    const store = resilientStore(mine(), { now: () => clock.now })
    const keys = ['a', 'b', 'c', 'd', 'e', 'f']
    await store.add('warm', 1, 600)
    await server.kill()
    for (let round = 0; round < 3; round += 1) for (const key of keys) await store.add(key, 1, 600)
    await server.start({ keeps: false })
    const read = () => Promise.all(keys.map((key) => nodeRedis.get(`doorpost:${key}`)))
    await vi.waitFor(
      async () => {
        clock.now += PAUSE_SECONDS * 1000
        await store.get('warm')
        expect(await read()).toEqual(keys.map(() => '3'))
      },
      { timeout: 20_000, interval: 20 },
    )
  })
})
