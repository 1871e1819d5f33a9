import { describe, expect, it } from 'vitest'
import { VISITOR } from '../src/testing/started-sign-in'
import { testAuth } from '../src/testing/test-auth'

const APP_URL = 'http://localhost:3000'
const OWN = { origin: APP_URL, 'sec-fetch-site': 'same-origin' }

const HOSTILE: readonly [string, Record<string, string>][] = [
  ['Host', { host: 'evil.example' }],
  ['X-Forwarded-Host', { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', 'x-forwarded-port': '444' }],
  ['Forwarded', { forwarded: 'host=evil.example;proto=https' }],
  ['X-Original-URL', { 'x-original-url': 'https://evil.example/', 'x-rewrite-url': 'https://evil.example/' }],
  [
    'X-Host',
    { 'x-host': 'evil.example', 'x-forwarded-server': 'evil.example', 'x-http-host-override': 'evil.example' },
  ],
  ['X-Forwarded-Prefix', { 'x-forwarded-prefix': '//evil.example' }],
]

describe('the mailed link', () => {
  it.each(HOSTILE)('leads to APP_URL whatever %s says', async (_name, headers) => {
    const { newBrowser, provider } = testAuth()
    await newBrowser().fetch('/send', { method: 'POST', json: { email: VISITOR }, headers: { ...OWN, ...headers } })
    expect(provider.mailTo(VISITOR).linkUri).toMatch(/^http:\/\/localhost:3000\/api\/auth\/verify\/[\w-]{22}$/)
  })

  it.each(HOSTILE)('comes back to APP_URL whatever %s says', async (_name, headers) => {
    const { newBrowser, provider } = testAuth()
    const browser = newBrowser()
    const form = { email: VISITOR }
    const sent = await browser.fetch('/send', { method: 'POST', form, headers: { ...OWN, ...headers } })
    expect(sent.headers.get('location')).toBe(`${APP_URL}/login`)
    const opened = await browser.fetch(provider.mailTo(VISITOR).link, { headers })
    expect(opened.headers.get('location')).toBe(`${APP_URL}/dashboard`)
  })

  it('leads to APP_URL when the request came under another address', async () => {
    const { auth, provider } = testAuth()
    const headers = { ...OWN, 'content-type': 'application/json' }
    const body = JSON.stringify({
      email: VISITOR,
      linkUri: 'https://evil.example',
      magiclinkAuthUri: 'https://evil.example',
    })
    await auth.handler(new Request('https://evil.example/api/auth/send', { method: 'POST', headers, body }))
    expect(provider.mailTo(VISITOR).linkUri).toMatch(/^http:\/\/localhost:3000\//)
  })

  it.each([
    ['https://app.example.com', 'https://app.example.com/'],
    ['https://app.example.com/', 'https://app.example.com/'],
    ['HTTPS://App.Example.COM:443', 'https://app.example.com/'],
    ['http://[::1]:3000', 'http://[::1]:3000/'],
    ['http://app.localhost:3000', 'http://app.localhost:3000/'],
  ])('of APP_URL %s leads to %s', async (appUrl, base) => {
    const { newBrowser, provider } = testAuth({ session: { appUrl }, trustedProxyHops: 0 })
    await newBrowser().post('/send', { email: VISITOR })
    expect(provider.mailTo(VISITOR).linkUri.startsWith(`${base}api/auth/verify/`)).toBe(true)
  })

  it.each([
    'http://app.example.com',
    'https://app.example.com/base',
    'https://user:pass@app.example.com',
    'https://app.example.com?x=1',
    'app.example.com',
    'javascript:alert(1)',
    'ftp://app.example.com',
    '',
  ])('is not sent with APP_URL "%s"', async (appUrl) => {
    const { auth, provider, lines } = testAuth({ session: { appUrl } })
    const request = new Request('http://localhost:3000/api/auth/send', { method: 'POST' })
    const answer = await auth.handler(request)
    expect(answer.status).toBe(500)
    expect(await answer.json()).toEqual({ error: { code: 'misconfigured', reference: expect.any(String) } })
    expect(lines.join()).toContain('APP_URL')
    expect(lines.join()).not.toContain('user:pass')
    expect(provider.calls.send).toBe(0)
  })
})
