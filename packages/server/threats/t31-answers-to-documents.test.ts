import { describe, expect, it } from 'vitest'
import { startedSignIn, VISITOR } from '../src/testing/started-sign-in'
import { testAuth } from '../src/testing/test-auth'

const OWN = { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }
const LOGIN = 'http://localhost:3000/login'

describe('a document that was posted or followed', () => {
  it.each([
    ['from another address of the app', { email: VISITOR }, { origin: 'http://127.0.0.1:3000' }, 'origin_not_allowed'],
    ['over 16 kB', { email: VISITOR, next: 'x'.repeat(20_000) }, {}, 'payload_too_large'],
    [
      'of a type that is not taken',
      { email: VISITOR },
      { 'content-type': 'multipart/form-data; boundary=x' },
      'unsupported_media_type',
    ],
    ['without a field', {}, {}, 'invalid_email'],
  ])('%s ends on the sign-in page', async (_name, form, headers, code) => {
    const answer = await testAuth()
      .newBrowser()
      .fetch('/send', { method: 'POST', form, headers: { ...OWN, ...headers } })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${LOGIN}?error=${code}`])
  })

  it.each([
    ['a link', 'GET', '/verify/x?link_token=y', { 'sec-fetch-mode': 'navigate' }],
    ['a link in a browser without fetch metadata', 'GET', '/verify/x?link_token=y', { accept: 'text/html,*/*' }],
    ['a form', 'POST', '/send', { ...OWN, 'content-type': 'application/x-www-form-urlencoded' }],
  ])('%s leads there too where the setup is wrong', async (_name, method, path, headers) => {
    const { auth, lines } = testAuth({ session: { secrets: 'short' } })
    const answer = await auth.handler(new Request(`http://localhost:3000/api/auth${path}`, { method, headers }))
    // The origin is among what could not be read.
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/login?error=misconfigured'])
    expect(lines.join()).toContain('JWT_SECRET')
  })

  it('that another site posted leaves nothing in the browser', async () => {
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    const answer = await testAuth()
      .newBrowser()
      .fetch('/send', { method: 'POST', form: { email: VISITOR }, headers })
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([303, []])
  })

  it('is told from a script, which reads JSON', async () => {
    const headers = { ...OWN, 'sec-fetch-mode': 'cors', 'content-type': 'text/plain;charset=UTF-8' }
    const answer = await testAuth().newBrowser().fetch('/send', { method: 'POST', form: {}, headers })
    expect([answer.status, await answer.json()]).toEqual([415, { error: { code: 'unsupported_media_type' } }])
  })
})

describe('a link under a service worker that passes requests on', () => {
  const visit = (headers: Record<string, string>) => ({
    headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'empty', ...headers },
  })

  it('signs in', async () => {
    const { browser, mail } = await startedSignIn()
    const answer = await browser.fetch(mail.link, visit({}))
    expect(answer.headers.get('location')).toBe('http://localhost:3000/account')
    expect(browser.cookies.has('session')).toBe(true)
  })

  it.each([{ 'sec-purpose': 'prefetch' }, { 'sec-fetch-mode': 'cors' }, { 'sec-fetch-dest': 'iframe' }])(
    'does nothing for %j',
    async (headers) => {
      const { browser, mail, provider } = await startedSignIn()
      await browser.fetch(mail.link, visit(headers))
      expect(provider.calls.verify).toBe(0)
    },
  )
})

describe('paths that end in a slash', () => {
  it('mean the same endpoint', async () => {
    const { browser, mail } = await startedSignIn()
    expect((await browser.fetch('/session/')).status).toBe(200)
    expect((await browser.post('/send/', { email: 'bob@example.com' })).status).toBe(200)
    const link = new URL(mail.link)
    link.pathname += '/'
    expect((await browser.visit(link.href)).headers.get('location')).toBe('http://localhost:3000/account')
  })

  it.each(['/send//', '//send', '/send/x', '/verify/x/y', '/'])('%s is not found', async (path) => {
    expect((await testAuth().newBrowser().fetch(path)).status).toBe(404)
  })
})

describe('a POST without a body', () => {
  it.each([undefined, new Uint8Array()])('needs no type', async (body) => {
    const { auth } = testAuth()
    const answer = await auth.handler(
      new Request('http://localhost:3000/api/auth/sign-out', { method: 'POST', headers: OWN, ...(body && { body }) }),
    )
    expect([answer.status, await answer.json()]).toEqual([200, { redirectTo: '/login' }])
  })
})

describe('a link that something other than a click loads', () => {
  it.each([
    ['a prefetch', { 'sec-purpose': 'prefetch' }],
    ['a frame', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }],
    ['a script', { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }],
  ])('is a page with a way on for %s, and nothing is done', async (_name, headers) => {
    const { browser, mail, provider } = await startedSignIn()
    const answer = await browser.fetch(mail.link, { headers: { ...headers, 'accept-language': 'de' } })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8'])
    const page = await answer.text()
    expect(page).toContain('<html lang="de"')
    // An empty address is the page's own: a click asks for the same link.
    expect(page).toMatch(/<a href="">[^<]+<\/a>/)
    expect(page).not.toContain(mail.linkToken)
    expect(provider.calls.verify).toBe(0)
  })
})
