import { describe, expect, it } from 'vitest'
import { VISITOR } from '../testing/started-sign-in'
import { type TestAuthOptions, testAuth } from '../testing/test-auth'
import type { TestBrowser } from '../testing/test-browser'

const own = { 'sec-fetch-site': 'same-origin' }
const fromGerman = { 'accept-language': 'de' }

/** A server that notes the language of each email it writes. */
function startServer(options: TestAuthOptions = {}) {
  const locales: (string | null)[] = []
  const server = testAuth({
    templateVariables({ locale }) {
      locales.push(locale)
      return {}
    },
    ...options,
  })
  return { ...server, locales, browser: server.newBrowser() }
}

const postForm = (browser: TestBrowser, path: string, form: Record<string, string>) =>
  browser.fetch(path, { method: 'POST', form, headers: own })

describe('the language of a page', () => {
  it.each(['ar', 'pt-BR', 'zh-Hant-TW', 'x'.repeat(35)])('travels with send: %s', async (locale) => {
    const { browser, locales } = startServer()
    expect((await browser.post('/send', { email: VISITOR, locale })).status).toBe(200)
    expect(locales).toEqual([locale])
  })

  it('travels with a form without JavaScript', async () => {
    const { browser, locales } = startServer()
    expect((await postForm(browser, '/send', { email: VISITOR, locale: 'ja' })).status).toBe(303)
    expect(locales).toEqual(['ja'])
  })

  it('stays when a resend becomes a new email', async () => {
    const { browser, provider, advance, locales } = startServer()
    await browser.post('/send', { email: VISITOR, locale: 'ar' })
    advance(60)
    provider.failNext({ method: 'resend', reason: 'expired' })
    expect((await browser.post('/resend')).status).toBe(200)
    expect(locales).toEqual(['ar', 'ar'])
  })

  it('stays when the last resend of a sign-in begins a new one', async () => {
    const { browser, advance, locales } = startServer()
    const { pending } = await (await browser.post('/send', { email: VISITOR, locale: 'ar' })).json()
    let flow = pending.flow
    for (let count = 0; count < 20 && flow === pending.flow; count += 1) {
      advance(60)
      flow = (await (await browser.post('/resend')).json()).pending.flow
    }
    expect(flow).not.toBe(pending.flow)
    expect(locales).toEqual(['ar', 'ar'])
  })

  it('stays with an address that was changed, for a form that names none', async () => {
    const { browser, advance, locales } = startServer()
    await browser.post('/send', { email: VISITOR, locale: 'ar' })
    await browser.post('/cancel')
    advance(60)
    await browser.post('/send', { email: VISITOR })
    expect(locales).toEqual(['ar', 'ar'])
  })

  it('is that of the latest page', async () => {
    const { browser, advance, locales } = startServer()
    await browser.post('/send', { email: VISITOR, locale: 'ar' })
    // Nothing is sent within the wait, and the page may be another by then.
    await browser.post('/send', { email: VISITOR, locale: 'ja' })
    advance(60)
    await browser.post('/send', { email: VISITOR })
    await browser.post('/send', { email: 'bob@example.com', locale: 'de' })
    expect(locales).toEqual(['ar', 'ja', 'de'])
  })
})

describe('the kit’s own pages', () => {
  const languageOf = async (page: Response) => /<html lang="([^"]+)" dir="([^"]+)"/.exec(await page.text())?.slice(1)

  it.each([
    // Its path is a bare name: what it belongs to is in the cookie of the browser that asked.
    ['same-browser', ['de', 'ltr']],
    ['any-browser', ['ar', 'rtl']],
  ] as const)('before a click on a %s link are in that language, in another browser %j', async (binding, elsewhere) => {
    const { browser, newBrowser, provider } = startServer({ link: { binding } })
    await browser.post('/send', { email: VISITOR, locale: 'ar' })
    const { link } = provider.mailTo(VISITOR)
    const headers = { ...fromGerman, purpose: 'prefetch' }
    expect(await languageOf(await browser.fetch(link, { headers }))).toEqual(['ar', 'rtl'])
    expect(await languageOf(await newBrowser().fetch(link, { headers }))).toEqual(elsewhere)
  })

  it('fall back on the browser’s, where the kit has no words in it', async () => {
    const { browser, provider } = startServer()
    await browser.post('/send', { email: VISITOR, locale: 'cy' })
    const headers = { ...fromGerman, purpose: 'prefetch' }
    expect(await languageOf(await browser.fetch(provider.mailTo(VISITOR).link, { headers }))).toEqual(['de', 'ltr'])
  })

  const followed = { ...fromGerman, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }

  it('ask in the language of the email whose link was opened, in every browser, also after a resend', async () => {
    const { browser, newBrowser, provider, advance } = startServer({ link: { binding: 'any-browser' } })
    await browser.post('/send', { email: VISITOR, locale: 'ja' })
    const { link } = provider.mailTo(VISITOR)
    for (let tries = 0; tries < 5; tries += 1) await browser.post('/verify', { code: '999999' })
    advance(60)
    await browser.post('/send', { email: VISITOR, locale: 'ar' })
    advance(60)
    await browser.post('/resend')
    const newest = provider.mailTo(VISITOR).link
    for (const visitor of [browser, newBrowser()]) {
      expect(await languageOf(await visitor.fetch(link, { headers: followed }))).toEqual(['ja', 'ltr'])
    }
    expect(await languageOf(await newBrowser().fetch(newest, { headers: followed }))).toEqual(['ar', 'rtl'])
  })

  it.each([undefined, 'cy'])('ask in the browser’s language after a page that named %o', async (locale) => {
    const { browser, newBrowser, provider } = startServer({ link: { binding: 'any-browser' } })
    await browser.post('/send', { email: VISITOR, locale })
    const answer = await newBrowser().fetch(provider.mailTo(VISITOR).link, { headers: followed })
    expect(await languageOf(answer)).toEqual(['de', 'ltr'])
  })
})

describe('onSignIn', () => {
  function startNoting() {
    const noted: (string | null)[] = []
    const server = startServer({
      link: { binding: 'any-browser' },
      onSignIn({ locale }) {
        noted.push(locale)
        return { subject: 'user' }
      },
    })
    return { ...server, noted }
  }

  it.each(['ar', undefined])('gets the language of the page for a code: %o', async (locale) => {
    const { browser, provider, noted } = startNoting()
    await browser.post('/send', { email: VISITOR, locale })
    await browser.post('/verify', { code: provider.mailTo(VISITOR).code })
    expect(noted).toEqual([locale ?? null])
  })

  it('gets it for a link in another browser, which has none of the sign-in', async () => {
    const { browser, newBrowser, provider, noted } = startNoting()
    await browser.post('/send', { email: VISITOR, locale: 'ja' })
    const { link, linkToken } = provider.mailTo(VISITOR)
    const ticket = new URL(link).pathname.split('/').at(-1)
    await newBrowser().post('/verify', { ticket, link_token: linkToken })
    expect(noted).toEqual(['ja'])
  })
})

describe('the app’s own confirm page', () => {
  const options = { link: { binding: 'any-browser' }, pages: { confirmLink: '/login/confirm' } } as const

  it.each([
    ['zh-Hant-TW', '/login/confirm?locale=zh-Hant-TW'],
    [undefined, '/login/confirm'],
  ])('is told the language %s', async (locale, expected) => {
    const { browser, newBrowser, provider } = startServer(options)
    await browser.post('/send', { email: VISITOR, locale })
    const answer = await newBrowser().visit(provider.mailTo(VISITOR).link)
    const { pathname, search, hash } = new URL(answer.headers.get('location') ?? '')
    expect(pathname + search).toBe(expected)
    expect([...new URLSearchParams(hash.slice(1)).keys()]).toEqual(['ticket', 'link_token'])
  })

  it('leaves room in the link for the longest language and address, and then names no target', async () => {
    const { browser, provider } = startServer(options)
    const email = `${'a'.repeat(64)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(59)}.example`
    await browser.post('/send', { email, locale: 'x'.repeat(35), next: `/${'n'.repeat(900)}` })
    expect(provider.mailTo(email).link.split('?')[0]?.length).toBeLessThanOrEqual(1_000)
  })
})
