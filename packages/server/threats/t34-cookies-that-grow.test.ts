import { describe, expect, it } from 'vitest'
import { errorCode } from '../src/testing/started-sign-in'
import { testAuth } from '../src/testing/test-auth'
import type { TestBrowser } from '../src/testing/test-browser'

const longEmail = (index: number) =>
  `${String(index).padStart(64, 'A')}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(57)}.de`
const LONG_NEXT = `/${'n'.repeat(511)}`
const LONG_LOCALE = 'x'.repeat(35)

const weight = ({ cookies }: TestBrowser, which = /./) =>
  [...cookies]
    .filter(([name]) => which.test(name))
    .reduce((sum, [name, value]) => sum + name.length + value.length + 3, 0)

const onHttps = { session: { appUrl: 'https://app.example.com', cookiePrefix: 'a_long_prefix_16' } }

describe('the cookies of one browser', () => {
  it('stay within 4,000 bytes with the longest addresses, and pending sign-ins within 2,000', async () => {
    const { newBrowser, provider, advance } = testAuth({
      ...onHttps,
      onSignIn: ({ email }) => ({ subject: email, claims: { about: 'x'.repeat(600) } }),
    })
    const browser = newBrowser()
    for (let index = 0; index < 24; index += 1) {
      const sent = await browser.post('/send', { email: longEmail(index), next: LONG_NEXT, locale: LONG_LOCALE })
      expect(sent.status).toBe(200)
      expect(weight(browser, /pending/)).toBeLessThanOrEqual(2_000)
      expect(weight(browser)).toBeLessThanOrEqual(4_000)
      if (index % 2 === 1) {
        const { code } = provider.mailTo(longEmail(index).toLowerCase())
        expect((await browser.post('/verify', { code })).status).toBe(200)
        expect(weight(browser)).toBeLessThanOrEqual(4_000)
      }
      const form = { email: `${'y'.repeat(300)}@`, code: '000000' }
      await browser.fetch('/send', { method: 'POST', form, headers: { 'sec-fetch-site': 'same-origin' } })
      expect(weight(browser)).toBeLessThanOrEqual(4_000)
      advance(61)
    }
  })

  it('refuse a session that would leave no room, and name the claim', async () => {
    const { newBrowser, provider, lines } = testAuth({
      onSignIn: ({ email }) => ({ subject: email, claims: { small: 1, huge: 'x'.repeat(1_800) } }),
    })
    const browser = newBrowser()
    await browser.post('/send', { email: 'ada@example.com' })
    const answer = await browser.post('/verify', { code: provider.mailTo('ada@example.com').code })
    expect(await errorCode(answer)).toBe('internal')
    expect(lines.join()).toContain('"huge"')
  })
})

describe('two apps on one host', () => {
  it('with a prefix each keep their own sign-ins and sessions', async () => {
    const shop = testAuth({ session: { cookiePrefix: 'shop' } })
    const blog = testAuth({ session: { cookiePrefix: 'blog' } })
    const browser = shop.newBrowser()
    const other = blog.newBrowser()
    /** Cookies know no ports: both apps get all of them. */
    const share = () => {
      const all = [...browser.cookies, ...other.cookies]
      for (const cookie of all) {
        browser.cookies.set(...cookie)
        other.cookies.set(...cookie)
      }
    }
    await browser.post('/send', { email: 'ada@example.com' })
    share()
    await browser.post('/verify', { code: shop.provider.mailTo('ada@example.com').code })
    share()
    await other.post('/send', { email: 'bob@example.com' })
    await other.post('/verify', { code: blog.provider.mailTo('bob@example.com').code })
    share()
    await other.post('/sign-out')
    expect((await (await browser.fetch('/session')).json()).session.email).toBe('ada@example.com')
    expect([...browser.cookies.keys()].filter((name) => !/^(shop|blog)-/.test(name))).toEqual([])
  })

  it.each(['', 'a-b', 'x'.repeat(17), 'a b', '__Host'])('refuse the prefix "%s" at start', (cookiePrefix) => {
    const { sessions } = testAuth()
    expect(sessions.problems()).toEqual([])
    expect(() => testAuth({ session: { cookiePrefix } }).newBrowser()).toThrow(/cookiePrefix/)
  })
})
