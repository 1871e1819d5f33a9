import { describe, expect, it } from 'vitest'
import type { AuthEvent } from '../src/events/events'
import { withSession } from '../src/next/with-session'
import { memoryStore } from '../src/store/memory-store'
import type { Store } from '../src/store/store'
import { VISITOR } from '../src/testing/started-sign-in'
import { type TestAuthOptions, testAuth } from '../src/testing/test-auth'

const CLIENT = '203.0.113.77'
type Type = AuthEvent['type']

/** A server behind one proxy whose events are kept, and the store's keys and values with them. */
function watched(options: TestAuthOptions = {}) {
  const events: AuthEvent[] = []
  const kept: string[] = []
  const inner = memoryStore()
  const store: Store = {
    ...inner,
    put(key, value, life) {
      kept.push(key, value)
      return inner.put(key, value, life)
    },
    add(key, amount, life) {
      kept.push(key)
      return inner.add(key, amount, life)
    },
  }
  const server = testAuth({
    limits: {},
    trustedProxyHops: 1,
    store,
    session: { onEvent: (event) => void events.push(event) },
    ...options,
  })
  const browser = server.newBrowser()
  const post = (path: string, json: unknown) =>
    browser.fetch(path, {
      method: 'POST',
      json,
      headers: {
        origin: 'http://localhost:3000',
        'sec-fetch-site': 'same-origin',
        'doorpost-request': '1',
        'x-forwarded-for': CLIENT,
      },
    })
  const of = (type: Type) => events.filter((event) => event.type === type)
  const codeOf = (email = VISITOR) => server.provider.mailTo(email).code
  return { ...server, browser, post, events, of, kept, codeOf }
}

/** What the events of one person agree on. */
const names = (event: AuthEvent | undefined) => ({
  address: event && Reflect.get(event, 'address'),
  client: event && Reflect.get(event, 'client'),
})

describe('an attack on one account', () => {
  it('can be followed: who was tried, in which sign-in, from where', async () => {
    const { post, of } = watched()
    await post('/send', { email: VISITOR })
    for (let tried = 0; tried < 6; tried += 1) await post('/verify', { code: '999999' })
    const [sent] = of('sent')
    const failures = of('failed')
    expect(failures).toHaveLength(6)
    for (const failure of failures)
      expect(failure).toMatchObject({ ...names(sent), flow: sent && Reflect.get(sent, 'flow') })
    expect(names(sent)).toEqual({
      address: expect.stringMatching(/^[\w-]{22}$/),
      client: expect.stringMatching(/^[\w-]{22}$/),
    })
  })

  it('is not put down to whomever the request names besides', async () => {
    const { post, of, newBrowser, provider } = watched({ link: { binding: 'any-browser' } })
    await newBrowser().post('/send', { email: 'grace@example.com' })
    const ticket = new URL(provider.mailTo('grace@example.com').link).pathname.split('/').at(-1)
    await post('/send', { email: VISITOR })
    const [, sent] = of('sent')
    await post('/verify', { code: '999999', email: 'grace@example.com' })
    await post('/verify', { code: '999999', ticket })
    await post('/resend', { email: 'grace@example.com', ticket })
    expect(of('failed').map(names)).toEqual([names(sent), names(sent), names(sent)])
  })

  it('that meets a limit is named too', async () => {
    const { newBrowser, post, of } = watched()
    const other = newBrowser()
    await other.post('/send', { email: VISITOR })
    await post('/send', { email: VISITOR })
    const [limited] = of('limited')
    expect(limited).toMatchObject({ scope: 'address', action: 'send', address: names(of('sent')[0]).address })
    expect(names(limited).client).toBeDefined()
  })

  it('by a link that was asked for in another browser names the sign-in', async () => {
    const { post, newBrowser, provider, of } = watched()
    await post('/send', { email: VISITOR })
    await newBrowser().visit(provider.mailTo(VISITOR).link)
    const [sent] = of('sent')
    expect(of('failed')).toMatchObject([{ code: 'different_browser', flow: sent && Reflect.get(sent, 'flow') }])
  })

  it('by a link from nowhere names at least the client', async () => {
    const { browser, of } = watched()
    const headers = { 'x-forwarded-for': CLIENT, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
    await browser.fetch('/verify/nothing?link_token=x', { headers })
    expect(of('failed')).toMatchObject([{ code: 'different_browser', client: expect.any(String) }])
  })
})

describe('a session', () => {
  it('is named with whose it is when it begins, is replaced and ends', async () => {
    const { post, of, codeOf, advance } = watched({ onSignIn: () => ({ subject: 'user_1' }) })
    await post('/send', { email: VISITOR })
    await post('/verify', { code: codeOf() })
    advance(90)
    await post('/send', { email: VISITOR })
    await post('/verify', { code: codeOf() })
    await post('/sign-out', { everywhere: true })
    const whom = { subject: 'user_1', ...names(of('sent')[0]) }
    expect(of('session_issued')).toMatchObject([
      { ...whom, isKnownBrowser: false },
      { ...whom, isKnownBrowser: true },
    ])
    expect(of('session_replaced')).toMatchObject([whom])
    expect(of('session_revoked')).toMatchObject([{ ...whom, everywhere: true }])
  })
})

describe('the app’s own onSignIn', () => {
  it('learns how, from where, and whether this browser is new', async () => {
    const seen: unknown[] = []
    const { post, codeOf, advance } = watched({
      onSignIn({ email, method, isKnownBrowser, request }) {
        seen.push([method, isKnownBrowser, request.clientIp, request.headers.get('origin')])
        return { subject: email }
      },
    })
    for (const _ of [1, 2]) {
      await post('/send', { email: VISITOR })
      await post('/verify', { code: codeOf() })
      advance(90)
    }
    expect(seen).toEqual([
      ['code', false, CLIENT, 'http://localhost:3000'],
      ['code', true, CLIENT, 'http://localhost:3000'],
    ])
  })
})

describe('a cookie that a guard refuses', () => {
  async function guarded() {
    const server = watched({ onSignIn: () => ({ subject: 'user_1' }) })
    await server.post('/send', { email: VISITOR })
    await server.post('/verify', { code: server.codeOf() })
    const token = server.browser.cookies.get('session') ?? ''
    const GET = withSession(server.sessions, () => new Response('secret'))
    const ask = async (cookie: string | null) => {
      const headers = new Headers(cookie === null ? {} : { cookie: `session=${cookie}` })
      return (await GET(new Request('http://localhost:3000/api/orders', { headers }), {})).status
    }
    return { ...server, token, ask }
  }

  it('is told with a reason, and with whose it was if it was ours', async () => {
    const { post, ask, of, token, lines } = await guarded()
    await post('/sign-out', {})
    expect([await ask(token), await ask(`${token.slice(0, -4)}AAAA`)]).toEqual([401, 401])
    const whom = { subject: 'user_1', address: names(of('sent')[0]).address }
    expect(of('session_refused')).toMatchObject([{ reason: 'ended', ...whom }, { reason: 'forged' }])
    expect(of('session_refused')[1]).not.toHaveProperty('subject')
    expect(lines.join()).toContain('refused a session cookie that was not made with this JWT_SECRET and APP_URL')
  })

  it('is told from one that was too old', async () => {
    const { ask, of, token, advance } = await guarded()
    advance(604_800 + 60)
    expect(await ask(token)).toBe(401)
    expect(of('session_refused')).toMatchObject([{ reason: 'expired', subject: 'user_1' }])
  })

  it('is no event where there was no cookie, or a good one', async () => {
    const { ask, of, token } = await guarded()
    expect([await ask(null), await ask(token)]).toEqual([401, 200])
    expect(of('session_refused')).toEqual([])
  })
})

it('no event, no key and no value holds the address of the client', async () => {
  const { post, codeOf, events, kept } = watched()
  await post('/send', { email: VISITOR })
  await post('/verify', { code: '999999' })
  await post('/verify', { code: codeOf() })
  await post('/sign-out', {})
  expect(events.length).toBeGreaterThan(3)
  expect(kept.some((key) => key.includes('client-send'))).toBe(true)
  for (const text of [...events.map((event) => JSON.stringify(event)), ...kept]) expect(text).not.toContain(CLIENT)
})

describe('what a support person has to know', () => {
  it('is on the events: how long a code works, when there is room again, how many tries are left', async () => {
    const { post, newBrowser, of } = watched()
    await post('/send', { email: VISITOR })
    await post('/verify', { code: '999999' })
    await newBrowser().post('/send', { email: VISITOR })
    expect(of('sent')).toMatchObject([{ expiresInSeconds: 600 }])
    expect(of('limited')).toMatchObject([{ retryAfterSeconds: 60 }])
    expect(of('failed')).toMatchObject([
      { code: 'invalid_code', attemptsLeft: 4 },
      { code: 'rate_limited', retryAfterSeconds: 60 },
    ])
  })

  it.each(['same-browser', 'any-browser'] as const)('a scanner is put down to its sign-in: %s', async (binding) => {
    const { post, newBrowser, provider, of } = watched({ link: { binding } })
    await post('/send', { email: VISITOR })
    const { link } = provider.mailTo(VISITOR)
    await newBrowser().fetch(link, { method: 'HEAD' })
    await newBrowser().fetch(link, { headers: { purpose: 'prefetch' } })
    const [sent] = of('sent')
    const hits = of('scanner_hit').map((event) => Reflect.get(event, 'flow'))
    expect(hits).toEqual([1, 2].map(() => sent && Reflect.get(sent, 'flow')))
  })

  it('a provider that fails is put down to the address that waits', async () => {
    const { post, provider, of } = watched()
    await post('/send', { email: VISITOR })
    provider.failNext({ method: 'verify', reason: 'unavailable' })
    await post('/verify', { code: '123456' })
    expect(names(of('provider_failed')[0])).toEqual(names(of('sent')[0]))
  })
})
