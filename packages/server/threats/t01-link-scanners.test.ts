import { describe, expect, it } from 'vitest'
import { cookiesSet, startedSignIn } from '../src/testing/started-sign-in'

const PERSON = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }

/** Requests that no person made, as browsers, mail programs and routers send them. */
const NO_CLICKS: readonly [string, Record<string, string>][] = [
  ['a speculative prefetch', { ...PERSON, 'sec-purpose': 'prefetch' }],
  ['a prerender', { ...PERSON, 'sec-purpose': 'prefetch;prerender' }],
  ['an old prefetch', { ...PERSON, purpose: 'prefetch' }],
  ['a Safari preview', { 'x-purpose': 'preview' }],
  ['a Firefox prefetch', { 'x-moz': 'prefetch' }],
  ['a router prefetch', { 'next-router-prefetch': '1' }],
  ['a script', { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }],
  ['an image', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }],
  ['a frame', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }],
]

const SCANNERS: readonly [string, Record<string, string>][] = [
  ['nothing but a GET', {}],
  ['a headless browser', { ...PERSON, 'user-agent': 'Mozilla/5.0 HeadlessChrome' }],
  ['cookies of its own', { cookie: 'pending=abc; session=abc' }],
  ...NO_CLICKS,
]

describe('same-browser', () => {
  it.each(SCANNERS)('a scanner with %s neither burns the link nor gets a session', async (_name, headers) => {
    const { browser, newBrowser, mail, provider } = await startedSignIn()
    const scanner = newBrowser()
    for (const method of ['GET', 'HEAD', 'GET', 'HEAD', 'GET']) {
      const answer = await scanner.fetch(mail.link, { method, headers })
      expect(cookiesSet(answer)).not.toContain('session')
      expect(answer.headers.get('location') ?? '').not.toContain(mail.linkToken)
      expect(await answer.text()).not.toContain(mail.linkToken)
    }
    expect(provider.calls.verify).toBe(0)
    expect((await browser.visit(mail.link)).headers.get('location')).toBe('http://localhost:3000/account')
  })

  it.each(NO_CLICKS)('%s with the cookies is sent back to come as a click', async (_name, headers) => {
    const { browser, mail, provider } = await startedSignIn()
    for (let time = 0; time < 3; time += 1) {
      const answer = await browser.fetch(mail.link, { headers })
      expect(answer.status).toBe(503)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(cookiesSet(answer).filter((name) => name !== 'asked')).toEqual([])
    }
    expect(provider.calls.verify).toBe(0)
    expect((await browser.visit(mail.link)).status).toBe(303)
    expect(provider.calls.verify).toBe(1)
  })

  it('HEAD with the cookies does nothing', async () => {
    const { browser, mail, provider } = await startedSignIn()
    const answer = await browser.fetch(mail.link, { method: 'HEAD', headers: PERSON })
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []])
    expect(provider.calls.verify).toBe(0)
  })

  it('another browser is told so, and the token is not passed on', async () => {
    const { newBrowser, mail } = await startedSignIn()
    const answer = await newBrowser().visit(mail.link)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('http://localhost:3000/login?error=different_browser')
  })

  it('tells the app which kind of visitor it was', async () => {
    const events: string[] = []
    const { browser, newBrowser, mail } = await startedSignIn({
      onEvent: (event) => void (event.type === 'scanner_hit' && events.push(event.reason)),
    })
    await newBrowser().fetch(mail.link, { method: 'HEAD' })
    await browser.fetch(mail.link, { headers: { purpose: 'prefetch' } })
    await newBrowser().visit(mail.link)
    expect(events).toEqual(['head', 'prefetch', 'other_browser'])
  })
})

describe('any-browser', () => {
  it.each(SCANNERS)('a scanner with %s gets a page at most', async (_name, headers) => {
    const { newBrowser, mail, provider } = await startedSignIn({ link: { binding: 'any-browser' } })
    const scanner = newBrowser()
    for (const method of ['GET', 'HEAD', 'GET']) {
      const answer = await scanner.fetch(mail.link, { method, headers })
      expect([200, 503]).toContain(answer.status)
      expect(cookiesSet(answer).filter((name) => name !== 'asked')).toEqual([])
    }
    expect(provider.calls.verify).toBe(0)
  })
})

describe('without the flow in the path', () => {
  it('a browser that did not ask cannot use the link', async () => {
    const { browser, newBrowser, mail, provider } = await startedSignIn({ link: { flowInPath: false } })
    expect(mail.linkUri).toBe('http://localhost:3000/api/auth/verify')
    expect((await newBrowser().visit(mail.link)).headers.get('location')).toContain('error=different_browser')
    expect(provider.calls.verify).toBe(0)
    expect((await browser.visit(mail.link)).headers.get('location')).toBe('http://localhost:3000/account')
  })
})
