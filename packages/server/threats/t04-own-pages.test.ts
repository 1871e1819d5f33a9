import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { CONFIRM_WORDS } from '../src/handler/confirm-page/confirm-words'
import { startedSignIn } from '../src/testing/started-sign-in'

const link = { binding: 'any-browser' } as const

/** Nothing is allowed but the page's one style, its forms, and the images named here. */
function expectStrictPolicy(page: Response, html: string, images: readonly string[] = []) {
  const style = /<style>(.*)<\/style>/s.exec(html)?.[1] ?? ''
  expect(page.headers.get('content-security-policy')?.split('; ')).toEqual([
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    ...images,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ])
}

describe('every answer', () => {
  it('keeps tokens out of Referer without hiding the origin of our own forms', async () => {
    const { browser, newBrowser, mail } = await startedSignIn()
    const answers = [
      await browser.fetch('/session'),
      await browser.fetch('/nothing'),
      await browser.fetch(mail.link, { method: 'HEAD' }),
      await browser.fetch(mail.link, { headers: { purpose: 'prefetch' } }),
      await newBrowser().visit(mail.link),
      await browser.visit(mail.link),
      await browser.post('/sign-out'),
    ]
    for (const { headers } of answers) {
      expect(headers.get('referrer-policy')).toBe('strict-origin')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-robots-tag')).toBe('noindex')
    }
  })

  it('leads on without the token', async () => {
    const { browser, newBrowser, mail } = await startedSignIn()
    for (const visitor of [newBrowser(), browser]) {
      const location = (await visitor.visit(mail.link)).headers.get('location')
      expect(location).not.toContain(mail.linkToken)
      expect(location).not.toContain('link_token')
    }
  })
})

describe('the confirm page', () => {
  it('loads nothing, runs nothing, and is neither framed nor indexed nor kept', async () => {
    const { newBrowser, mail } = await startedSignIn({ link })
    const page = await newBrowser().visit(mail.link)
    const html = await page.text()
    expectStrictPolicy(page, html)
    expect(page.headers.get('referrer-policy')).toBe('strict-origin')
    expect(page.headers.get('x-robots-tag')).toBe('noindex')
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|javascript:/i)
    expect(html).toContain('<meta name="robots" content="noindex">')
  })

  it.each([
    [{ name: 'Acme', accent: '#6d28d9' }, []],
    [{ logo: '/logo.svg' }, ["img-src 'self'"]],
    [{ logo: 'data:image/png;base64,iVBORw0KGgo=' }, ['img-src data:']],
  ])('loads no more than the logo of the brand %j', async (brand, images) => {
    const { newBrowser, mail } = await startedSignIn({ link, brand })
    const page = await newBrowser().visit(mail.link)
    const html = await page.text()
    expectStrictPolicy(page, html, images)
    expect(html).not.toMatch(/<script|<link|<iframe|\son\w+=|javascript:/i)
    expect(html.match(/<img/g) ?? []).toHaveLength(images.length)
  })

  it('writes what comes from outside as text', async () => {
    const { newBrowser, mail } = await startedSignIn({ link })
    const hostile = '"><script>alert(1)</script>'
    const page = await newBrowser().visit(`${mail.linkUri}?link_token=${encodeURIComponent(hostile)}`)
    const html = await page.text()
    expect(html).not.toContain('<script')
    expect(html).toContain('&quot;&gt;&lt;script&gt;')
  })

  it('writes the name and the logo of the app as text', async () => {
    const brand = { name: '</title><script>"', logo: `data:image/svg+xml,<svg onload="alert(1)">` }
    const { newBrowser, mail } = await startedSignIn({ link, brand })
    const html = await (await newBrowser().visit(mail.link)).text()
    expect(html).not.toContain('<script')
    expect(html).not.toContain('<svg')
    expect(html).toContain('alt="&lt;/title&gt;&lt;script&gt;&quot;"')
  })

  it.each(Object.entries(CONFIRM_WORDS))('speaks %s', async (language, words) => {
    const { newBrowser, mail } = await startedSignIn({ link })
    const page = await newBrowser().fetch(mail.link, {
      headers: { 'accept-language': `xx, ${language};q=0.9, en;q=0.1` },
    })
    const html = await page.text()
    expect(html).toContain(`<html lang="${language}"`)
    expect(html).toContain('direction' in words ? 'dir="rtl"' : 'dir="ltr"')
  })

  it('gets the token in the fragment when it is the app’s own', async () => {
    const { newBrowser, mail } = await startedSignIn({ link, pages: { confirmLink: '/login/confirm' } })
    const location = new URL((await newBrowser().visit(mail.link)).headers.get('location') ?? '')
    expect(`${location.origin}${location.pathname}${location.search}`).toBe('http://localhost:3000/login/confirm')
    const fragment = new URLSearchParams(location.hash.slice(1))
    expect([...fragment.keys()]).toEqual(['ticket', 'link_token'])
    expect(fragment.get('link_token')).toBe(mail.linkToken)
  })

  it('is not shown without a token', async () => {
    const { newBrowser, mail } = await startedSignIn({ link })
    expect((await newBrowser().visit(mail.linkUri)).headers.get('location')).toContain('error=link_invalid')
  })
})

describe('the page of a link that was not clicked', () => {
  it('is as strict in the app’s brand', async () => {
    const brand = { name: 'Acme', logo: '/logo.svg', accent: '#6d28d9' }
    const { browser, mail } = await startedSignIn({ brand })
    const page = await browser.fetch(mail.link, { headers: { 'sec-purpose': 'prefetch' } })
    const html = await page.text()
    expect(page.status).toBe(503)
    expectStrictPolicy(page, html, ["img-src 'self'"])
    expect(html).toContain('<img src="/logo.svg" alt="Acme" height="36">')
  })
})

describe('our own form under a policy that hides the origin', () => {
  it('is let through by fetch metadata', async () => {
    const { browser, mail } = await startedSignIn()
    const headers = { origin: 'null', 'sec-fetch-site': 'same-origin' }
    const answer = await browser.fetch('/verify', { method: 'POST', form: { code: mail.code }, headers })
    expect(answer.headers.get('location')).toBe('http://localhost:3000/account')
  })
})
