import { context } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withSession } from '../src/next/with-session'
import type { Provider } from '../src/provider/provider'
import { memoryStore } from '../src/store/memory-store'
import { recordedTelemetry } from '../src/testing/recorded-telemetry'
import { type TestAuthOptions, testAuth } from '../src/testing/test-auth'

const EMAIL = 'canary.ada@secret-domain.example'
const TYPED_CODE = '777333'
const CLIENT = '203.0.113.77'
const AGENT = 'CanaryBrowser/1.0'
const ORIGIN = 'http://localhost:3000'

beforeEach(() => void context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable()))
afterEach(() => context.disable())

/** An error that says all it knows in every place that it has. */
function talkative(): Error {
  const error = new Error(`${EMAIL} ${TYPED_CODE}`)
  return Object.assign(error, {
    name: EMAIL,
    code: `E ${EMAIL}`,
    cause: Object.assign(new Error(EMAIL), { name: EMAIL }),
  })
}

/** Every flow and every failure under telemetry: what was recorded, and what must not be in it. */
async function runAll(options: TestAuthOptions) {
  const recorded = recordedTelemetry()
  let isBroken = false
  const inner = memoryStore()
  const guard = <T>(work: () => Promise<T>): Promise<T> => (isBroken ? Promise.reject(talkative()) : work())
  const server = testAuth({
    limits: { strangerMailsPerMinute: 2, strangerMailsPerDay: 8, sendsPerClient: 14, verifiesPerClient: 60 },
    trustedProxyHops: 1,
    session: { telemetry: recorded.telemetry, idleLifeSeconds: 3_600 },
    store: {
      put: (key, value, life) => guard(() => inner.put(key, value, life)),
      get: (key) => guard(() => inner.get(key)),
      delete: (key) => guard(() => inner.delete(key)),
      add: (key, amount, life) => guard(() => inner.add(key, amount, life)),
    },
    ...options,
  })
  const { provider, sessions, advance } = server
  const cookies = new Set<string>()
  function open() {
    const browser = server.newBrowser()
    const headers = { 'x-forwarded-for': CLIENT, 'user-agent': AGENT }
    const own = { origin: ORIGIN, 'sec-fetch-site': 'same-origin', 'doorpost-request': '1' }
    const note = <T>(answer: T): T => {
      for (const value of browser.cookies.values()) cookies.add(value)
      return answer
    }
    const get = async (path: string, more: Record<string, string> = {}, method = 'GET') =>
      note(await browser.fetch(path, { method, headers: { ...headers, ...more } }))
    return {
      post: async (path: string, json: unknown = {}, more: Record<string, string> = own) =>
        note(await browser.fetch(path, { method: 'POST', json, headers: { ...headers, ...more } })),
      get,
      visit: (url: string) => get(url, { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }),
      cookie: () => [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    }
  }
  const newest = () => provider.mailTo(EMAIL)
  const guarded = withSession(sessions, () => new Response())
  const ask = (cookie: string) => guarded(new Request(`${ORIGIN}/x?to=${EMAIL}`, { headers: { cookie } }), {})

  const browser = open()
  await browser.post('/send', { email: ` ${EMAIL.toUpperCase()} `, next: `/account/${EMAIL}` })
  await browser.post('/verify', { code: TYPED_CODE })
  await browser.get('/pending')
  advance(61)
  await browser.post('/resend')
  await open().get(newest().link)
  await open().get(newest().link, { purpose: 'prefetch' })
  await open().get(newest().link, {}, 'HEAD')
  await browser.visit(`${newest().linkUri}?link_token=wrong-${EMAIL}`)
  const other = open()
  const page = await (await other.visit(newest().link)).text()
  const ticket = /name="ticket" value="([^"]+)"/.exec(page)?.[1] ?? 'none'
  await other.get(`/ticket/${ticket}`)
  await other.post('/verify', { ticket, link_token: newest().linkToken })
  await browser.post('/verify', { code: newest().code })
  advance(2_000)
  await browser.get('/session')
  const cookie = browser.cookie()
  await ask(cookie)
  await ask(`session=forged-${EMAIL}`)
  await browser.post('/sign-out', { everywhere: true })
  await ask(cookie)
  await browser.post(
    '/send',
    { email: EMAIL },
    { origin: `https://${EMAIL.split('@')[1]}`, 'sec-fetch-site': 'cross-site' },
  )

  for (const method of ['send', 'resend', 'verify'] as const) {
    for (const reason of ['rate_limited', 'unavailable', 'misconfigured', 'expired'] as const) {
      const visitor = open()
      advance(3_600)
      await visitor.post('/send', { email: EMAIL })
      advance(61)
      provider.failNext({ method, reason })
      if (method === 'send') await visitor.post('/send', { email: EMAIL })
      await visitor.post('/resend')
      await visitor.post('/verify', { code: newest().code })
    }
  }
  for (let index = 0; index < 20; index += 1) await open().post('/send', { email: EMAIL })

  const unlucky = open()
  advance(86_400)
  await unlucky.post('/send', { email: EMAIL })
  isBroken = true
  await unlucky.post('/verify', { code: newest().code })
  await unlucky.visit(newest().link)
  await ask(cookie)

  const ofMails = provider.mails.flatMap((mail) => [mail.code, mail.linkToken, mail.requestId, mail.state, mail.link])
  const flows = provider.mails.map(({ linkUri }) => linkUri.split('/').at(-1) ?? '')
  return { ...recorded, canaries: [EMAIL, 'canary', TYPED_CODE, CLIENT, AGENT, ...ofMails, ...flows, ...cookies] }
}

/** A text as it is and as it might be encoded. */
const spellings = (text: string) => [
  text,
  encodeURIComponent(text),
  Buffer.from(text).toString('base64').replace(/=+$/, ''),
  Buffer.from(text).toString('base64url'),
  Buffer.from(text).toString('hex'),
]

const throwing: Provider['verify'] = () => Promise.reject(talkative())

const RUNS: readonly [string, TestAuthOptions][] = [
  ['by default', {}],
  ['with any-browser links', { link: { binding: 'any-browser' } }],
  ['with an app that throws', { onSignIn: () => Promise.reject(talkative()) }],
]

/** What an attribute may be besides the flow's hash: the words that docs/how-to/telemetry.md lists, and codes of errors. */
const WORD = /^(?:[a-z_-]{2,24}|_OTHER)$/

describe.each(RUNS)('what is recorded of all flows, %s', (_name, options) => {
  it('has no address, code, token, cookie, link, IP address or user agent in it', async () => {
    const { spans, collect, canaries } = await runAll(options)
    const recorded = [
      ...spans().map(({ name, attributes, events, status, links }) => ({ name, attributes, events, status, links })),
      ...(await collect()).flatMap(({ descriptor, dataPoints }) =>
        dataPoints.map(({ attributes }) => ({ descriptor, attributes })),
      ),
    ].map((record) => JSON.stringify(record).toLowerCase())
    expect(recorded.length).toBeGreaterThan(300)
    const words = canaries.flatMap(spellings).map((word) => word.toLowerCase())
    for (const line of recorded) expect.soft(words.filter((word) => line.includes(word))).toEqual([])
  })

  it('has words of fixed lists in it, so that no number of visitors makes more series', async () => {
    const { spans, collect } = await runAll(options)
    const ofMetrics = (await collect()).flatMap(({ dataPoints }) => dataPoints.map(({ attributes }) => attributes))
    expect(ofMetrics.length).toBeGreaterThan(20)
    const values = ofMetrics.flatMap((attributes) => Object.values(attributes).map(String))
    expect(values.filter((value) => !WORD.test(value))).toEqual([])
    expect(ofMetrics.flatMap(Object.keys).filter((key) => /flow|address|client|session_id/.test(key))).toEqual([])
    const ofSpans = spans().flatMap(({ attributes }) =>
      Object.entries(attributes).filter(([key]) => key !== 'doorpost.flow'),
    )
    expect(ofSpans.map(([, value]) => String(value)).filter((value) => !WORD.test(value))).toEqual([])
  })
})

it('has nothing of what a provider throws in it', async () => {
  const { telemetry, spans, points } = recordedTelemetry()
  const { newBrowser, provider } = testAuth({ session: { telemetry } })
  const browser = newBrowser()
  await browser.post('/send', { email: EMAIL })
  provider.verify = throwing
  await browser.post('/verify', { code: TYPED_CODE })
  const [span] = spans('doorpost.verify')
  expect(span?.attributes['error.type']).toBe('internal')
  expect(
    JSON.stringify([spans().map(({ attributes, events }) => [attributes, events]), await points('doorpost.errors')]),
  ).not.toContain('canary')
})
