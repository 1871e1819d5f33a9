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

  it.each(['same-browser', 'any-browser'] as const)(
    'before a click on a %s link are in that language where the browser has the sign-in',
    async (binding) => {
      const { browser, newBrowser, provider } = startServer({ link: { binding } })
      await browser.post('/send', { email: VISITOR, locale: 'ar' })
      const { link } = provider.mailTo(VISITOR)
      const headers = { ...fromGerman, purpose: 'prefetch' }
      expect(await languageOf(await browser.fetch(link, { headers }))).toEqual(['ar', 'rtl'])
      expect(await languageOf(await newBrowser().fetch(link, { headers }))).toEqual(['de', 'ltr'])
    },
  )

  it('fall back on the browser’s, where the kit has no words in it', async () => {
    const { browser, provider } = startServer()
    await browser.post('/send', { email: VISITOR, locale: 'cy' })
    const headers = { ...fromGerman, purpose: 'prefetch' }
    expect(await languageOf(await browser.fetch(provider.mailTo(VISITOR).link, { headers }))).toEqual(['de', 'ltr'])
  })

  it('ask about an older link in the language of the sign-in that took its place', async () => {
    const { browser, newBrowser, provider, advance } = startServer({ link: { binding: 'any-browser' } })
    await browser.post('/send', { email: VISITOR, locale: 'ja' })
    const { link } = provider.mailTo(VISITOR)
    for (let tries = 0; tries < 5; tries += 1) await browser.post('/verify', { code: '999999' })
    advance(60)
    await browser.post('/send', { email: VISITOR, locale: 'ar' })
    const headers = { ...fromGerman, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
    expect(await languageOf(await browser.fetch(link, { headers }))).toEqual(['ar', 'rtl'])
    expect(await languageOf(await newBrowser().fetch(link, { headers }))).toEqual(['de', 'ltr'])
  })
})
