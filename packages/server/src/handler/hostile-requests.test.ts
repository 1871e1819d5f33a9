import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tries } from '../../threats/tries'
import { AUTH_ERROR_CODES } from '../contract'
import { startedSignIn } from '../testing/started-sign-in'
import { testAuth } from '../testing/test-auth'
import { STATUS_OF } from './errors'

const ORIGIN = 'http://localhost:3000'
const ENDPOINTS = [
  'send',
  'resend',
  'verify',
  'verify/x',
  'cancel',
  'sign-out',
  'pending',
  'session',
  '',
  '..',
  'constructor',
  '__proto__',
  'verify/a/b',
  '%2e%2e',
]
const FIELDS = [
  'email',
  'code',
  'flow',
  'next',
  'page',
  'purpose',
  'locale',
  'challenge',
  'link_token',
  'everywhere',
  '__proto__',
  'constructor',
  'toString',
]
const KNOWN_STATUS = new Map(AUTH_ERROR_CODES.map((code) => [code, STATUS_OF[code]]))

/** Cookies that are ours, for requests that get past the door. */
async function ownCookies() {
  const server = await startedSignIn({ limits: {}, trustedProxyHops: 1 })
  const { browser, newBrowser, mail } = server
  const form = { method: 'POST', form: { email: 'x' }, headers: { 'sec-fetch-site': 'same-origin' } }
  await browser.fetch('/send', form)
  const visitor = newBrowser()
  await visitor.post('/send', { email: 'bob@example.com' })
  await visitor.post('/verify', { code: server.provider.mailTo('bob@example.com').code })
  return { ...server, tokens: [...browser.cookies.values(), ...visitor.cookies.values()], mail }
}

describe('requests of any shape', () => {
  it('end with a coded answer, never with a 500 or an unhandled rejection', async () => {
    const { auth, tokens, lines, mail } = await ownCookies()
    const text = fc.oneof(
      { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          'ada@example.com',
          '123456',
          mail.code,
          mail.linkToken,
          '/account',
          '//evil.example',
          'true',
          '',
          'null',
        ),
      },
      { weight: 1, arbitrary: fc.constantFrom(...tokens) },
    )
    const value = fc.oneof(text, fc.jsonValue({ maxDepth: 2 }))
    const fields = fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 5 })
    const body = fc.oneof(
      fields.map((object) => JSON.stringify(object)),
      fields.map((object) =>
        new URLSearchParams(
          // Not every object has a text of its own: one may hold a "toString" that is no function.
          Object.entries(object).map(([name, field]) => [
            name,
            typeof field === 'string' ? field : JSON.stringify(field),
          ]),
        ).toString(),
      ),
      fc.json({ maxDepth: 2 }),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(
        '',
        '{',
        '[]',
        'null',
        '"x"',
        `{"email":"${'a'.repeat(17_000)}"}`,
        '{"__proto__":{"email":"ada@example.com"}}',
      ),
    )
    const bytes = fc.oneof(
      body.map((content) => new TextEncoder().encode(content)),
      fc.uint8Array({ maxLength: 100 }),
    )
    const cookieName = fc.constantFrom('session', 'pending-abcdef', 'known', 'flash', '__Host-session', 'other', '')
    const cookieValue = fc.oneof(
      fc.constantFrom(...tokens),
      fc
        .constantFrom(...tokens)
        .chain((token) => fc.nat(token.length).map((at) => `${token.slice(0, at)}A${token.slice(at + 1)}`)),
      fc.string({ maxLength: 50 }),
    )
    const cookies = fc.array(fc.tuple(cookieName, cookieValue), { maxLength: 4 })
    const headers = fc.record(
      {
        'content-type': fc.oneof(
          fc.constantFrom('application/json', 'application/x-www-form-urlencoded'),
          fc.string({ maxLength: 30 }),
        ),
        'sec-fetch-site': fc.constantFrom('same-origin', 'same-origin', 'cross-site', 'none', 'x'),
        'sec-fetch-mode': fc.constantFrom('navigate', 'cors', 'x'),
        'sec-fetch-dest': fc.constantFrom('document', 'empty', 'x'),
        origin: fc.constantFrom(ORIGIN, 'null', 'https://evil.example', 'x'),
        'doorpost-request': fc.constant('1'),
        'accept-language': fc.string({ maxLength: 30 }),
        'content-length': fc.constantFrom('0', '-1', '1e9', 'x'),
        'x-forwarded-for': fc.oneof(fc.ipV4(), fc.ipV6(), fc.string({ maxLength: 30 })),
      },
      { requiredKeys: [] },
    )
    const attempt = fc.record({
      method: fc.constantFrom('GET', 'GET', 'POST', 'POST', 'POST', 'POST', 'HEAD', 'PUT', 'OPTIONS'),
      endpoint: fc.oneof(fc.constantFrom(...ENDPOINTS), fc.webPath()),
      query: fc.dictionary(fc.constantFrom('link_token', 'flow', 'next'), text, { maxKeys: 3 }),
      headers,
      cookies,
      bytes,
    })

    await fc.assert(
      fc.asyncProperty(attempt, async ({ method, endpoint, query, headers: sent, cookies: held, bytes }) => {
        const built = new Headers()
        const cookie = held.map(([name, token]) => `${name}=${token}`).join('; ')
        for (const [name, header] of Object.entries({ ...sent, cookie })) {
          // What is no header at all never reaches a server.
          if (typeof header === 'string' && /^[\t\x20-\x7e\x80-\xff]*$/.test(header)) built.set(name, header)
        }
        const url = `${ORIGIN}/api/auth/${endpoint}?${new URLSearchParams(query)}`
        const hasBody = method === 'POST' || method === 'PUT'
        const request = new Request(url, { method, headers: built, ...(hasBody && { body: bytes }) })
        const answer = await auth.handler(request, {})

        expect(answer.status).toBeLessThan(504)
        expect(answer.status).not.toBe(500)
        if (answer.status < 400) return
        // A link that something other than a click loads is answered with a page that waits for one.
        const content = await answer.text()
        if (answer.status === 503 && content.startsWith('<!doctype html>')) return
        const { error } = JSON.parse(content)
        expect(KNOWN_STATUS.get(error.code)).toBe(answer.status)
      }),
      { numRuns: tries(10_000) },
    )
    expect(lines.filter((line) => !/, because APP_URL is|no usable X-Forwarded-For/.test(line))).toEqual([])
    expect(Object.keys(Object.prototype)).toEqual([])
  }, 60_000)

  it('whose body breaks off are the client’s failure', async () => {
    const { auth, lines } = testAuth()
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"email":'))
        controller.error(new Error('connection lost'))
      },
    })
    const headers = { 'content-type': 'application/json', 'doorpost-request': '1' }
    const init = { method: 'POST', headers, body, duplex: 'half' } as const
    const answer = await auth.handler(new Request(`${ORIGIN}/api/auth/send`, init))
    expect([answer.status, await answer.json()]).toEqual([400, { error: { code: 'invalid_request' } }])
    expect(lines).toEqual([])
  })

  it.each([
    ['application/json; charset=utf-8', 200],
    ['APPLICATION/JSON', 200],
    [' application/json ;charset=utf-8', 200],
    ['application/json+x', 415],
    ['application/problem+json', 415],
    ['text/json', 415],
    ['multipart/form-data; boundary=x', 415],
    ['application/x-www-form-urlencoded;charset=utf-8', 303],
  ])('with content type "%s" are answered with %i', async (type, status) => {
    const headers = { 'content-type': type, 'doorpost-request': '1' }
    const body = status === 303 ? 'email=ada%40example.com' : '{"email":"ada@example.com"}'
    const request = new Request(`${ORIGIN}/api/auth/send`, {
      method: 'POST',
      headers,
      body: new TextEncoder().encode(body),
    })
    expect((await testAuth().auth.handler(request)).status).toBe(status)
  })

  it('of 16 kB are read, and of one byte more are not, whatever the length they claim', async () => {
    const empty = '{"email":""}'.length
    for (const [size, status] of [
      [16_384, 400],
      [16_385, 413],
    ] as const) {
      for (const claimed of [undefined, '1']) {
        const headers = new Headers({ 'content-type': 'application/json', 'doorpost-request': '1' })
        if (claimed) headers.set('content-length', claimed)
        const body = new TextEncoder().encode(JSON.stringify({ email: 'a'.repeat(size - empty) }))
        const answer = await testAuth().auth.handler(
          new Request(`${ORIGIN}/api/auth/send`, { method: 'POST', headers, body }),
        )
        expect(answer.status).toBe(status)
      }
    }
  })

  it('by HEAD have no effect and no body on any path', async () => {
    const { browser, provider } = await startedSignIn()
    for (const path of ['/send', '/resend', '/verify', '/verify/x', '/cancel', '/sign-out', '/pending', '/session']) {
      const answer = await browser.fetch(path, { method: 'HEAD' })
      expect([answer.status, await answer.text(), answer.headers.getSetCookie()]).toEqual([200, '', []])
    }
    expect(provider.calls).toEqual({ send: 1, resend: 0, verify: 0 })
  })
})
