import { describe, expect, it } from 'vitest'
import { withSession } from '../src/next/with-session'
import { issueSession } from '../src/testing/issue-session'
import { cookiesSet, startedSignIn, VISITOR } from '../src/testing/started-sign-in'
import { testAuth } from '../src/testing/test-auth'

const OWN = { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }
const PATHS = [
  '/send',
  '/resend',
  '/verify',
  '/verify/flow',
  '/cancel',
  '/sign-out',
  '/session',
  '/pending',
  '/nothing',
  '',
]
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']

function expectUncached(answer: Response, name: string): void {
  expect(answer.headers.get('cache-control'), name).toBe('no-store')
  expect(answer.headers.get('vary'), name).toBe('Cookie')
}

describe('no answer is for two visitors', () => {
  it('on any path, by any method, in any kind of body', async () => {
    const { browser } = await startedSignIn()
    for (const path of PATHS) {
      for (const method of METHODS) {
        const bodies = method === 'POST' ? [{ json: { email: VISITOR } }, { form: { email: VISITOR } }, {}] : [{}]
        for (const body of bodies) {
          expectUncached(await browser.fetch(path, { method, headers: OWN, ...body }), `${method} ${path}`)
        }
        expectUncached(await browser.fetch(path, { method }), `${method} ${path} from elsewhere`)
      }
    }
  })

  it('by link, as a page, as a redirect and as a failure of the set-up', async () => {
    const { browser, newBrowser, mail } = await startedSignIn({ link: { binding: 'any-browser' } })
    expectUncached(await newBrowser().visit(mail.link), 'confirm page')
    expectUncached(await browser.fetch(mail.link, { headers: { purpose: 'prefetch' } }), 'prefetch')
    expectUncached(await browser.visit(mail.link), 'link')
    const broken = testAuth({ session: { appUrl: 'nonsense' } })
    expectUncached(await broken.auth.handler(new Request('http://localhost:3000/api/auth/session')), 'misconfigured')
  })
})

describe('a session cookie', () => {
  it('is written by verify and by GET /session past half of the idle life only', async () => {
    const { browser, mail, advance, sessions } = await startedSignIn({ session: { idleLifeSeconds: 1_000 } })
    expect(cookiesSet(await browser.post('/verify', { code: mail.code }))).toContain('session')
    expect(cookiesSet(await browser.fetch('/session'))).toEqual([])
    advance(501)
    for (const path of ['/pending', '/nothing', '/verify']) {
      expect(cookiesSet(await browser.fetch(path)), path).not.toContain('session')
    }
    const headers = new Headers({ cookie: `session=${browser.cookies.get('session')}` })
    expect(await sessions.read({ headers })).not.toBeNull()
    expect(cookiesSet(await browser.fetch('/session'))).toEqual(['session'])
    expect(cookiesSet(await browser.fetch('/session'))).toEqual([])
  })

  it('is renewed never past the absolute life', async () => {
    const session = { idleLifeSeconds: 1_000, absoluteLifeSeconds: 1_600 }
    const { browser, mail, advance } = await startedSignIn({ session })
    await browser.post('/verify', { code: mail.code })
    const ends: string[] = []
    for (let visit = 0; visit < 4; visit += 1) {
      const { session: current } = await (await browser.fetch('/session')).json()
      ends.push(current?.expiresAt ?? 'signed out')
      advance(600)
    }
    expect(ends).toEqual([
      '2026-01-01T00:16:40.000Z',
      '2026-01-01T00:26:40.000Z',
      '2026-01-01T00:26:40.000Z',
      'signed out',
    ])
  })

  it('ends after the idle life without a visit', async () => {
    const { browser, mail, advance } = await startedSignIn({ session: { idleLifeSeconds: 1_000 } })
    await browser.post('/verify', { code: mail.code })
    advance(1_016)
    expect(await (await browser.fetch('/session')).json()).toEqual({ session: null })
  })
})

describe('what a handler behind withSession returns', () => {
  it.each([
    ['nothing said', {}, 'no-store'],
    ['its own choice', { 'cache-control': 'private, max-age=60' }, 'private, max-age=60'],
  ])('is for one visitor: %s', async (_name, headers, expected) => {
    const { sessions } = testAuth()
    const { cookie } = await issueSession(sessions, { subject: 'ada', email: VISITOR, claims: {}, flow: '' })
    const handle = () => Response.json({ orders: [] }, { headers })
    const answer = await withSession(sessions, handle)(
      new Request('http://localhost:3000/api/orders', { headers: { cookie } }),
      {},
    )
    expect([answer.headers.get('cache-control'), answer.headers.get('vary')]).toEqual([expected, 'Cookie'])
  })
})
