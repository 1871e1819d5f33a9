import { describe, expect, it } from 'vitest'
import type { AuthEvent } from '../src/events/events'
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
    onEvent: (event) => void events.push(event),
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

  it('that meets a limit is named too', async () => {
    const { newBrowser, post, of } = watched()
    const other = newBrowser()
    await other.post('/send', { email: VISITOR })
    await post('/send', { email: VISITOR })
    const [limited] = of('limited')
    expect(limited).toMatchObject({ scope: 'address', action: 'send', address: names(of('sent')[0]).address })
    expect(names(limited).client).toBeDefined()
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
