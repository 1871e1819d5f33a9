import { rmSync } from 'node:fs'
import { createAuth } from '@doorpost/server'
import { createSessions } from '@doorpost/server/session'
import { fakeProvider, testBrowser } from '@doorpost/server/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from '../../packages/server/src/cli/run-cli'
import { testIo } from '../../packages/server/src/cli/test-io'
import { type AppStore, folderWith, postgresOf, redisOf } from './why-clients'

const APP_URL = 'http://localhost:3000'
const KEYS = ['k3N9vQ2xL7pR4tW8yB1mZ6cF5hJ0dG2s', 'w8Yc2Ld5Rt9Bn4Xe7Kj1Sv6Pq3Hm0Gz4']
const never = new Promise<never>(() => undefined)

/** A server on this store, with a clock that the test moves. */
function serverOn({ store }: Pick<AppStore, 'store'>, secrets: readonly string[] = KEYS.slice(0, 1), limits = {}) {
  const clock = { now: Date.now() }
  const now = () => clock.now
  const provider = fakeProvider({ now })
  const sessions = createSessions({ store, trail: true, appUrl: APP_URL, secrets, now, log: () => undefined })
  const auth = createAuth({ sessions, provider, deadlineMs: 1_000, ...limits })
  return {
    clock,
    provider,
    newBrowser: () => testBrowser(auth, APP_URL),
    pass: (seconds: number) => {
      clock.now += seconds * 1000
    },
  }
}
type Server = ReturnType<typeof serverOn>

interface Scenario {
  readonly name: string
  /** Limits go by the clock of the store, which no test can move. */
  readonly unlimited?: boolean
  play(server: Server, email: string): Promise<unknown>
  /** The types of events that are said. */
  readonly events: readonly string[]
  readonly code: string
  readonly words: readonly string[]
}

const scenarios: readonly Scenario[] = [
  {
    name: 'asked, and nothing since',
    async play({ newBrowser, pass }, email) {
      await newBrowser().post('/send', { email })
      pass(200)
    },
    events: ['sent'],
    code: 'not_entered',
    words: ['An email with a code was handed', 'spam folder, held by', 'works for another 7 minutes'],
  },
  {
    name: 'limited',
    async play({ newBrowser, pass }, email) {
      await newBrowser().post('/send', { email })
      pass(10)
      await newBrowser().post('/send', { email })
    },
    events: ['sent', 'limited'],
    code: 'rate_limited',
    words: ['Refused: too many for this mailbox. There is room again at', 'ask again in 50 seconds'],
  },
  {
    name: 'provider late',
    async play({ newBrowser, provider }, email) {
      provider.failNext({ method: 'send', until: never })
      await newBrowser().post('/send', { email })
    },
    events: ['provider_failed'],
    code: 'provider_unavailable',
    words: ['did not answer in time', 'An email may still arrive'],
  },
  {
    name: 'opened by a scanner',
    async play({ newBrowser, provider, pass }, email) {
      await newBrowser().post('/send', { email })
      pass(5)
      await newBrowser().fetch(provider.mailTo(email).link, { method: 'HEAD' })
    },
    events: ['sent', 'scanner_hit'],
    code: 'not_entered',
    words: ['A mail scanner looked at the link', 'the email arrived'],
  },
  {
    name: 'opened in another browser',
    async play({ newBrowser, provider, pass }, email) {
      await newBrowser().post('/send', { email })
      pass(5)
      await newBrowser().visit(provider.mailTo(email).link)
    },
    events: ['sent', 'scanner_hit'],
    code: 'different_browser',
    words: ['in a browser that had not asked for it', 'copy the code from the email into the page'],
  },
  {
    name: 'wrong code',
    async play({ newBrowser, pass }, email) {
      const browser = newBrowser()
      await browser.post('/send', { email })
      pass(5)
      await browser.post('/verify', { code: '999999' })
    },
    events: ['sent', 'failed'],
    code: 'invalid_code',
    words: ['Wrong code; 4 tries left.', 'mistyped'],
  },
  {
    name: 'locked',
    async play({ newBrowser, pass }, email) {
      const browser = newBrowser()
      await browser.post('/send', { email })
      for (const _ of '123456') {
        pass(5)
        await browser.post('/verify', { code: '999999' })
      }
    },
    events: ['sent', 'failed', 'failed', 'failed', 'failed', 'failed', 'failed'],
    code: 'too_many_attempts',
    words: ['Wrong code; 0 tries left.', 'ask for a new code in 30 seconds'],
  },
  {
    name: 'code expired',
    async play({ newBrowser, provider, pass }, email) {
      const browser = newBrowser()
      await browser.post('/send', { email })
      pass(700)
      await browser.post('/verify', { code: provider.mailTo(email).code })
    },
    events: ['sent', 'failed'],
    code: 'code_expired',
    words: ['the code had expired'],
  },
  {
    name: 'resent, signed in and signed out',
    unlimited: true,
    async play({ newBrowser, provider, pass }, email) {
      const browser = newBrowser()
      await browser.post('/send', { email })
      pass(70)
      await browser.post('/resend')
      pass(5)
      await browser.post('/verify', { code: provider.mailTo(email).code })
      pass(5)
      await browser.post('/sign-out')
    },
    events: ['sent', 'resent', 'verified', 'session_issued', 'session_revoked'],
    code: 'signed_out',
    words: ['Another email was handed', 'The code was right.', 'Signed in.', 'Signed out.'],
  },
]

const apps = {
  redis: () => redisOf('doorpost:why-redis:'),
  ioredis: () => redisOf('doorpost:why-ioredis:'),
  pg: () => postgresOf('why_pg'),
  postgres: () => postgresOf('why_postgres'),
}

describe.each(Object.entries(apps))('doorpost why, with %s in the app', (client, open) => {
  const cwd = folderWith(client)
  let app: AppStore

  beforeAll(async () => {
    app = await open()
  })

  afterAll(async () => {
    rmSync(cwd, { recursive: true })
    await app.close()
  })

  async function why(args: readonly string[], now: number, env: Readonly<Record<string, string>> = {}) {
    const all = { APP_URL, JWT_SECRET: KEYS[0], ...app.env, ...env }
    const { io, out, err } = testIo({ cwd, env: all, now: () => now })
    return { exit: await runCli(['why', ...args, ...app.options], io), out: out(), err: err() }
  }

  it.each(scenarios)('$name', async ({ name, unlimited, play, events, code, words }) => {
    const email = `canary-${name.replace(/\W/g, '')}@example.com`
    const server = serverOn(app, KEYS.slice(0, 1), unlimited && { limits: false })
    await play(server, email)
    const ask = async () => JSON.parse((await why([email, '--json'], server.clock.now)).out)
    // Events are written behind the response.
    await expect.poll(async () => (await ask()).events.map(({ type }: { type: string }) => type)).toEqual(events)
    expect(await ask()).toMatchObject({ isKept: true, verdict: { code } })
    const { exit, out, err } = await why([email], server.clock.now)
    expect([exit, err]).toEqual([0, ''])
    for (const said of words) expect(out).toContain(said)
    expect(out).not.toContain('canary')
  })

  it('finds what was written under either key of a rotation', async () => {
    const email = 'rotated@example.com'
    const [old, fresh] = [serverOn(app, KEYS), serverOn(app, KEYS.toReversed())]
    for (const { newBrowser } of [old, fresh]) await newBrowser().post('/send', { email })
    const ask = async () => JSON.parse((await why([email, '--json'], old.clock.now, { JWT_SECRET: KEYS.join() })).out)
    await expect.poll(async () => (await ask()).events.map(({ type }: { type: string }) => type)).toHaveLength(2)
  })

  it('finds nothing for an address that did nothing, and says which', async () => {
    const { exit, out } = await why(['nobody@example.com'], Date.now(), { JWT_SECRET: KEYS.join() })
    expect([exit, out]).toEqual([1, expect.stringContaining('Nothing happened to this address lately')])
  })

  it('says that the app is another one, or has another secret', async () => {
    const elsewhere = await why(['a@example.com'], Date.now(), { APP_URL: 'http://localhost:4000' })
    expect([elsewhere.exit, elsewhere.out]).toEqual([1, expect.stringContaining('There is no trail of this app.')])
    await serverOn(app).newBrowser().post('/send', { email: 'sign@example.com' })
    const ask = () => why(['a@example.com'], Date.now(), { JWT_SECRET: 'Zq3Hm0Gz4w8Yc2Ld5Rt9Bn4Xe7Kj1Sv6P' })
    await expect.poll(ask).toMatchObject({ exit: 2, err: expect.stringContaining('with another JWT_SECRET') })
  })

  it('says that the client is missing, and that the server does not answer, without its password', async () => {
    const { io, err } = testIo({ cwd: '/', env: { APP_URL, JWT_SECRET: KEYS[0], ...app.env } })
    expect(await runCli(['why', 'a@example.com'], io)).toBe(2)
    expect(err()).toMatch(/^Neither \w+ nor \w+ is installed in \/\./)
    const dead = Object.fromEntries(
      Object.entries(app.env).map(([name, url]) => [name, url.replace(/\/\/.*/, '//user:hunter2@127.0.0.1:1/x')]),
    )
    const { exit, err: told } = await why(['a@example.com'], Date.now(), dead)
    expect([exit, told]).toEqual([2, expect.stringMatching(/^(Redis|Postgres), which \w+ names, could not be read \(/)])
    expect(told).not.toContain('hunter2')
  })
})
