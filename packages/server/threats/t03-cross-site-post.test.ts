import { describe, expect, it } from 'vitest'
import { startedSignIn } from '../src/testing/started-sign-in'
import { testAuth } from '../src/testing/test-auth'

const OWN = 'http://localhost:3000'
const SITES = [undefined, 'same-origin', 'same-site', 'cross-site', 'none', 'same-origin, cross-site']
const ORIGINS = [
  undefined,
  OWN,
  'null',
  'https://evil.example',
  'http://localhost:3001',
  'http://localhost:3000.evil.example',
  '',
]
const REFERERS = [undefined, `${OWN}/login`, 'https://evil.example/', `https://evil.example/?${OWN}`, '']
const TYPES = [
  'application/json',
  'application/x-www-form-urlencoded',
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/json, text/plain',
  undefined,
]
const ENDPOINTS = ['send', 'resend', 'verify', 'cancel', 'sign-out']

interface Row {
  readonly site: string | undefined
  readonly origin: string | undefined
  readonly referer: string | undefined
  readonly hasHeader: boolean
}

/** The rule of security.md T3, in words of its own. */
function isOwn({ site, origin, referer, hasHeader }: Row): boolean {
  const originIsForeign = origin !== undefined && origin !== OWN && origin !== 'null'
  switch (site) {
    case 'same-origin':
      return !originIsForeign
    case 'same-site':
    case 'cross-site':
      return false
    default:
      if (origin !== undefined) return origin === OWN
      if (referer !== undefined) return referer === `${OWN}/login`
      return hasHeader
  }
}

function requestFor(method: string, endpoint: string, row: Row, type: string | undefined): Request {
  const headers = new Headers()
  if (row.site !== undefined) headers.set('sec-fetch-site', row.site)
  if (row.origin !== undefined) headers.set('origin', row.origin)
  if (row.referer !== undefined) headers.set('referer', row.referer)
  if (row.hasHeader) headers.set('doorpost-request', '1')
  if (type !== undefined) headers.set('content-type', type)
  const hasBody = method === 'POST' || method === 'PUT' || method === 'DELETE'
  const body = type === 'application/json' ? '{"email":"ada@example.com"}' : 'email=ada%40example.com'
  // As bytes: a text would bring a content type of its own.
  return new Request(`${OWN}/api/auth/${endpoint}`, {
    method,
    headers,
    ...(hasBody && { body: new TextEncoder().encode(body) }),
  })
}

const ROWS: readonly Row[] = SITES.flatMap((site) =>
  ORIGINS.flatMap((origin) =>
    REFERERS.flatMap((referer) => [true, false].map((hasHeader) => ({ site, origin, referer, hasHeader }))),
  ),
)

describe('site × origin × referer × header × content type × endpoint', () => {
  it('lets only our own pages’ JSON and forms through', async () => {
    const { auth, provider } = testAuth()
    let expectedSends = 0
    for (const row of ROWS) {
      for (const type of TYPES) {
        for (const endpoint of ENDPOINTS) {
          const answer = await auth.handler(requestFor('POST', endpoint, row, type))
          const isTaken = type === 'application/json' || type === 'application/x-www-form-urlencoded'
          const name = JSON.stringify({ ...row, type, endpoint })
          const isForm =
            type === 'application/x-www-form-urlencoded' ||
            (!row.hasHeader && /^(multipart|text\/plain)/.test(type ?? ''))
          const location = answer.headers.get('location') ?? ''
          if (!isOwn(row)) {
            expect([answer.status, location], name).toEqual(
              isForm ? [303, `${OWN}/login?error=origin_not_allowed`] : [403, ''],
            )
            expect(answer.headers.getSetCookie(), name).toEqual([])
          } else if (!isTaken) {
            expect([answer.status, location], name).toEqual(
              isForm ? [303, `${OWN}/login?error=unsupported_media_type`] : [415, ''],
            )
          } else expect([200, 303, 400], name).toContain(answer.status)
          if (isOwn(row) && isTaken && endpoint === 'send') expectedSends += 1
        }
      }
    }
    expect(expectedSends).toBeGreaterThan(0)
    expect(provider.calls.send).toBe(expectedSends)
  }, 60_000)

  it.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('does nothing for %s', async (method) => {
    const { auth, provider } = testAuth()
    for (const row of ROWS) {
      for (const endpoint of ['send', 'resend', 'cancel', 'sign-out']) {
        const answer = await auth.handler(requestFor(method, endpoint, row, 'application/json'))
        expect(answer.status).toBe(method === 'HEAD' ? 200 : 405)
        expect(answer.headers.getSetCookie()).toEqual([])
        expect(answer.headers.get('access-control-allow-origin')).toBeNull()
        if (method !== 'HEAD') expect(answer.headers.get('allow')).toBe('HEAD, POST')
      }
    }
    expect(provider.calls).toEqual({ send: 0, resend: 0, verify: 0 })
  })

  it.each([
    ['verify', ['PUT', 'PATCH', 'DELETE', 'OPTIONS'], 'HEAD, GET, POST'],
    ['pending', ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'], 'HEAD, GET'],
    ['session', ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'], 'HEAD, GET'],
  ])('%s takes no other method, whoever asks', async (endpoint, methods, allow) => {
    const { auth, provider } = testAuth()
    for (const row of ROWS) {
      for (const method of methods) {
        const answer = await auth.handler(requestFor(method, endpoint, row, 'application/json'))
        expect([answer.status, answer.headers.get('allow')]).toEqual([405, allow])
        expect(answer.headers.getSetCookie()).toEqual([])
      }
    }
    expect(provider.calls).toEqual({ send: 0, resend: 0, verify: 0 })
  })

  it.each(['pending', 'session'])(
    '%s, read from anywhere, changes nothing and is for no other site',
    async (endpoint) => {
      const { browser, auth, provider } = await startedSignIn()
      const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      for (const row of ROWS) {
        const request = requestFor('GET', endpoint, row, undefined)
        request.headers.set('cookie', cookie)
        const answer = await auth.handler(request)
        expect(answer.status).toBe(200)
        expect(answer.headers.getSetCookie()).toEqual([])
        expect(answer.headers.get('access-control-allow-origin')).toBeNull()
        expect(answer.headers.get('cache-control')).toContain('no-store')
      }
      expect(provider.calls).toEqual({ send: 1, resend: 0, verify: 0 })
    },
  )
})

describe('rows to read', () => {
  it.each([
    ['our own form under strict-origin', { 'sec-fetch-site': 'same-origin', origin: OWN }, 200],
    ['our own form whose page hides the origin', { 'sec-fetch-site': 'same-origin', origin: 'null' }, 200],
    ['a sandboxed iframe', { 'sec-fetch-site': 'cross-site', origin: 'null' }, 403],
    ['Origin: null without fetch metadata', { origin: 'null', 'doorpost-request': '1' }, 403],
    ['another port', { 'sec-fetch-site': 'same-site', origin: 'http://localhost:3001' }, 403],
    ['an address bar', { 'sec-fetch-site': 'none' }, 403],
    ['nothing at all', {}, 403],
    ['nothing but our own header', { 'doorpost-request': '1' }, 200],
  ])('%s', async (_name, headers, status) => {
    const { newBrowser } = testAuth()
    const answer = await newBrowser().fetch('/send', { method: 'POST', json: { email: 'ada@example.com' }, headers })
    expect(answer.status).toBe(status)
  })

  it('the log names both addresses when the app is opened under another one than APP_URL', async () => {
    const { newBrowser, lines } = testAuth()
    const headers = { 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:3000' }
    const answer = await newBrowser().fetch('/send', { method: 'POST', json: {}, headers })
    expect(answer.status).toBe(403)
    expect(lines).toEqual([expect.stringMatching(/http:\/\/127\.0\.0\.1:3000, .* http:\/\/localhost:3000/)])
  })

  it('the app is told of a refused one', async () => {
    const codes: string[] = []
    const { newBrowser } = testAuth({ onEvent: (event) => void (event.type === 'failed' && codes.push(event.code)) })
    await newBrowser().fetch('/sign-out', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } })
    expect(codes).toEqual(['origin_not_allowed'])
  })
})
