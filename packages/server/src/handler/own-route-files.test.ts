import { describe, expect, it } from 'vitest'
import { testAuth } from '../testing/test-auth'
import { type TestBrowser, testBrowser } from '../testing/test-browser'
import type { Auth } from './create-auth'

const EMAIL = 'ada@example.com'

/** The cookbook's layout: three files, each with one endpoint, as a router would call them. */
function filesOf(auth: Auth): TestBrowser {
  const files = new Map([
    ['/api/auth/send-passwordless', auth.send],
    ['/api/auth/resend-passwordless', auth.resend],
    ['/api/auth/verify-passwordless', auth.verify],
  ])
  const handler = async (request: Request): Promise<Response> => {
    const file = files.get(new URL(request.url).pathname)
    const method = request.method
    const run = file && (method === 'GET' || method === 'HEAD' || method === 'POST') ? file[method] : undefined
    return run ? run(request) : new Response('no such file', { status: 404 })
  }
  return testBrowser({ handler })
}

describe('auth.send, auth.resend and auth.verify in files of their own', () => {
  const link = { flowInPath: false, path: '/api/auth/verify-passwordless' }

  it('mail, mail again and sign in by code', async () => {
    const { auth, provider, advance } = testAuth({ link })
    const browser = filesOf(auth)
    expect((await browser.post('/send-passwordless', { email: EMAIL, next: '/account' })).status).toBe(200)
    advance(31)
    expect((await browser.post('/resend-passwordless')).status).toBe(200)
    const verified = await browser.post('/verify-passwordless', { code: provider.mailTo(EMAIL).code })
    expect(await verified.json()).toMatchObject({ session: { email: EMAIL }, redirectTo: '/account' })
  })

  it('sign in by the mailed link', async () => {
    const { auth, provider } = testAuth({ link })
    const browser = filesOf(auth)
    await browser.post('/send-passwordless', { email: EMAIL })
    expect(provider.mailTo(EMAIL).linkUri).toBe('http://localhost:3000/api/auth/verify-passwordless')
    const head = await browser.fetch(provider.mailTo(EMAIL).link, { method: 'HEAD' })
    expect([head.status, provider.calls.verify]).toEqual([200, 0])
    const opened = await browser.visit(provider.mailTo(EMAIL).link)
    expect(opened.headers.get('location')).toBe('http://localhost:3000/dashboard')
  })

  it('hold every check that the one handler holds', async () => {
    const { auth, provider } = testAuth({ link })
    const browser = filesOf(auth)
    for (const path of ['/send-passwordless', '/resend-passwordless', '/verify-passwordless']) {
      const headers = { 'sec-fetch-site': 'cross-site' }
      expect((await browser.fetch(path, { method: 'POST', json: {}, headers })).status).toBe(403)
    }
    const sent = await browser.post('/send-passwordless', {
      email: EMAIL,
      next: '/api/auth/verify-passwordless?link_token=x',
    })
    expect(sent.status).toBe(200)
    const verified = await browser.post('/verify-passwordless', { code: provider.mailTo(EMAIL).code })
    expect((await verified.json()).redirectTo).toBe('/dashboard')
  })

  it('take the flow below the link’s own path', async () => {
    const { auth, provider } = testAuth({ link: { path: '/sign-in/link' } })
    const browser = testBrowser({
      handler: (request) => (request.method === 'GET' ? auth.verify.GET(request) : auth.send.POST(request)),
    })
    await browser.post('/send', { email: EMAIL })
    expect(provider.mailTo(EMAIL).linkUri).toMatch(/^http:\/\/localhost:3000\/sign-in\/link\/[\w-]{22}$/)
    expect((await browser.visit(provider.mailTo(EMAIL).link)).headers.get('location')).toBe(
      'http://localhost:3000/dashboard',
    )
  })
})
