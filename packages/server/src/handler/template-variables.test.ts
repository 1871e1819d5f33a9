import { describe, expect, it } from 'vitest'
import { mailVariables } from '../mail'
import { errorCode, VISITOR } from '../testing/started-sign-in'
import { testAuth } from '../testing/test-auth'
import type { AuthOptions } from './auth-options'

type TemplateVariables = NonNullable<AuthOptions['templateVariables']>

/** As a caller without types passes it. */
const given = (variables: unknown): TemplateVariables => JSON.parse(JSON.stringify(variables))

describe('templateVariables as a function', () => {
  it('gets language, purpose, address, target and request, and chooses the values of this email', async () => {
    const seen: unknown[] = []
    const { newBrowser, provider } = testAuth({
      trustedProxyHops: 1,
      async templateVariables({ request, ...mail }) {
        seen.push([mail, request.clientIp])
        return { locale: request.headers.get('accept-language') ?? 'en' }
      },
    })
    const headers = { 'doorpost-request': '1', 'accept-language': 'ar', 'x-forwarded-for': '192.0.2.1' }
    const json = { email: 'Ada@Example.com', purpose: 'sign-up', locale: 'ar', next: '/account?of=Jürgen' }
    expect((await newBrowser().fetch('/send', { method: 'POST', json, headers })).status).toBe(200)
    const mail = { locale: 'ar', purpose: 'sign-up', email: VISITOR, next: '/account?of=J%C3%BCrgen' }
    expect(seen).toEqual([[mail, '192.0.2.1']])
    expect(provider.mailTo(VISITOR).templateVariables).toEqual({ locale: 'ar' })
  })

  it('gets null where the page names no language, and where it leads nowhere of its own', async () => {
    const seen: unknown[] = []
    const { newBrowser } = testAuth({
      templateVariables({ locale, next }) {
        seen.push({ locale, next })
        return {}
      },
    })
    await newBrowser().post('/send', { email: VISITOR, next: 'https://evil.example' })
    expect(seen).toEqual([{ locale: null, next: null }])
  })

  it('is asked again when a resend becomes a new email', async () => {
    let count = 0
    const { newBrowser, provider, advance } = testAuth({
      templateVariables() {
        count += 1
        return { count: String(count) }
      },
    })
    const browser = newBrowser()
    await browser.post('/send', { email: VISITOR })
    advance(60)
    provider.failNext({ method: 'resend', reason: 'expired' })
    expect((await browser.post('/resend')).status).toBe(200)
    expect(provider.mailTo(VISITOR).templateVariables).toEqual({ count: '2' })
  })

  it('that breaks the rules sends nothing, is not counted, and is in the log without its values', async () => {
    let note = 'x'.repeat(257)
    const { newBrowser, provider, lines } = testAuth({ limits: {}, templateVariables: () => ({ note }) })
    const browser = newBrowser()
    expect(await errorCode(await browser.post('/send', { email: VISITOR }))).toBe('misconfigured')
    expect(provider.calls.send).toBe(0)
    expect(lines.join()).toContain('templateVariables.note must be text of at most 256 characters.')
    expect(lines.join()).not.toContain(note)
    note = 'short'
    expect((await browser.post('/send', { email: VISITOR })).status).toBe(200)
  })

  it('that gives mailVariables a colour which no mail program knows sends nothing, and the log says what to do', async () => {
    const { newBrowser, provider, lines } = testAuth({
      templateVariables: (mail) => mailVariables({ ...mail, brand: { accent: 'rebeccapurple' } }),
    })
    expect(await errorCode(await newBrowser().post('/send', { email: VISITOR }))).toBe('misconfigured')
    expect(provider.calls.send).toBe(0)
    expect(lines.join()).toContain('brand.accent must be a colour written as #rrggbb, such as #6d28d9.')
  })

  it('that throws sends nothing, and its message stays out of answer and log', async () => {
    const { newBrowser, provider, lines } = testAuth({
      templateVariables({ email }) {
        throw new Error(email)
      },
    })
    const answer = await newBrowser().post('/send', { email: VISITOR })
    expect(await errorCode(answer)).toBe('internal')
    expect(`${await answer.text()}${lines.join()}`).not.toContain(VISITOR)
    expect(provider.calls.send).toBe(0)
  })
})

describe('a refused email', () => {
  it('names a missing variable as a possible cause in the log', async () => {
    const { newBrowser, provider, lines } = testAuth({ limits: {} })
    provider.failNext({ method: 'send', reason: 'rejected' })
    await newBrowser().post('/send', { email: VISITOR })
    expect(lines.join()).toContain('may name a variable that templateVariables does not give')
  })
})

describe('templateVariables as values', () => {
  it('are sent with every email', async () => {
    const { newBrowser, provider } = testAuth({ templateVariables: { team: 'Acme' } })
    await newBrowser().post('/send', { email: VISITOR })
    expect(provider.mailTo(VISITOR).templateVariables).toEqual({ team: 'Acme' })
  })

  it.each([
    ['a reserved name', { otp: '1' }],
    ['a number', { count: 5 }],
    ['text', 'en'],
    ['a 31st name', Object.fromEntries(Array.from({ length: 31 }, (_, index) => [`name${index}`, 'x']))],
    ['a value over 256', { note: 'x'.repeat(257) }],
  ])('are checked when the app starts: with %s every answer is misconfigured', async (_name, variables) => {
    const { newBrowser, lines, auth, provider } = testAuth({ templateVariables: given(variables) })
    await expect(auth.signInStart(new Headers(), new URLSearchParams())).rejects.toThrow('templateVariables')
    expect(await errorCode(await newBrowser().fetch('/session'))).toBe('misconfigured')
    expect(await errorCode(await newBrowser().post('/send', { email: VISITOR }))).toBe('misconfigured')
    expect(lines.join()).toContain('templateVariables')
    expect(provider.calls.send).toBe(0)
  })
})
