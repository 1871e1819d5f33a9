import { describe, expect, it } from 'vitest'
import { startedSignIn, VISITOR } from '../testing/started-sign-in'

describe('by code', () => {
  it('mails, verifies and signs in', async () => {
    const { browser, pending, mail } = await startedSignIn()
    expect(pending).toEqual({
      flow: expect.stringMatching(/^[\w-]{22}$/),
      email: VISITOR,
      delivery: 'code_and_link',
      codeLength: 6,
      codeAlphabet: 'numeric',
      expiresInSeconds: 600,
      resendAfterSeconds: 30,
      attemptsLeft: 5,
    })
    expect(mail.linkUri).toBe(`http://localhost:3000/api/auth/verify/${pending.flow}`)

    const verified = await browser.post('/verify', { code: mail.code, flow: pending.flow })
    expect(verified.status).toBe(200)
    const answer = await verified.json()
    expect(answer.redirectTo).toBe('/account')
    expect(answer.session).toMatchObject({ email: VISITOR, subject: VISITOR, claims: {} })
    expect([...browser.cookies.keys()]).toEqual(['session', 'known'])

    const current = await browser.fetch('/session')
    expect(await current.json()).toEqual({ session: answer.session })
  })

  it('takes a code with spaces, dashes and other digits', async () => {
    const { browser, mail } = await startedSignIn()
    const [a = '', b = ''] = [mail.code.slice(0, 3), mail.code.slice(3)]
    const arabic = [...b].map((digit) => String.fromCodePoint(0x0660 + Number(digit))).join('')
    const verified = await browser.post('/verify', { code: ` ${a} - ${arabic}\u200b` })
    expect(verified.status).toBe(200)
  })

  it('counts wrong codes per flow and locks after five', async () => {
    const { browser, mail, advance } = await startedSignIn()
    const left: number[] = []
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const refused = await browser.post('/verify', { code: '999999' })
      expect(refused.status).toBe(400)
      const { error } = await refused.json()
      expect(error.code).toBe('invalid_code')
      left.push(error.attemptsLeft)
    }
    expect(left).toEqual([4, 3, 2, 1, 0])
    const locked = await browser.post('/verify', { code: mail.code })
    expect(locked.status).toBe(429)
    expect((await locked.json()).error).toEqual({ code: 'too_many_attempts', retryAfterSeconds: 30 })

    advance(31)
    const again = await browser.post('/send', { email: VISITOR })
    expect((await again.json()).pending.attemptsLeft).toBe(5)
  })

  it('neither asks the provider about a malformed code nor counts it', async () => {
    const { browser, provider } = await startedSignIn()
    for (const code of ['', '12', 'a'.repeat(21), '12345é', 42]) {
      const refused = await browser.post('/verify', { code })
      expect((await refused.json()).error).toEqual({ code: 'invalid_code', attemptsLeft: 5 })
    }
    expect(provider.calls.verify).toBe(0)
  })

  it('says that a code has expired', async () => {
    const { browser, mail, advance } = await startedSignIn()
    advance(601)
    const refused = await browser.post('/verify', { code: mail.code })
    expect((await refused.json()).error).toEqual({ code: 'code_expired' })
  })
})

describe('by link', () => {
  it('signs in the browser that asked', async () => {
    const { browser, mail } = await startedSignIn()
    const opened = await browser.visit(mail.link)
    expect(opened.status).toBe(303)
    expect(opened.headers.get('location')).toBe('http://localhost:3000/account')
    expect([...browser.cookies.keys()]).toEqual(['session', 'known'])
  })

  it('tells the waiting tab, and only about its own flow', async () => {
    const { browser, mail, pending } = await startedSignIn()
    const before = await browser.fetch(`/pending?flow=${pending.flow}`)
    expect(await before.json()).toMatchObject({ session: false, pending: { flow: pending.flow } })
    await browser.visit(mail.link)
    const after = await browser.fetch(`/pending?flow=${pending.flow}&next=/account`)
    expect(await after.json()).toEqual({ pending: null, session: true, redirectTo: '/account' })
    const other = await browser.fetch('/pending?flow=AAAAAAAAAAAAAAAAAAAAAA')
    expect(await other.json()).toEqual({ pending: null, session: false })
  })

  it('does nothing in another browser, and points back to the first', async () => {
    const { newBrowser, provider, mail } = await startedSignIn()
    const other = newBrowser()
    const opened = await other.visit(mail.link)
    expect(opened.headers.get('location')).toBe('http://localhost:3000/login?error=different_browser')
    expect([...other.cookies.keys()]).toEqual(['flash'])
    expect(provider.calls.verify).toBe(0)
  })

  it('leads on when it is opened again by the visitor it signed in', async () => {
    const { browser, mail, provider } = await startedSignIn()
    await browser.visit(mail.link)
    const again = await browser.visit(mail.link)
    expect(again.headers.get('location')).toBe('http://localhost:3000/account')
    expect(provider.calls.verify).toBe(1)
  })

  it('leads on to the same target after a sign-in by code', async () => {
    const { browser, mail } = await startedSignIn()
    await browser.post('/verify', { code: mail.code, next: '/account/invoices' })
    const opened = await browser.visit(mail.link)
    expect(opened.headers.get('location')).toBe('http://localhost:3000/account/invoices')
  })

  it('offers to go on as who is signed in, when it is of an earlier sign-in', async () => {
    const { browser, mail, provider } = await startedSignIn()
    await browser.visit(mail.link)
    await browser.post('/sign-out')
    await browser.post('/send', { email: 'bob@example.com' })
    await browser.post('/verify', { code: provider.mailTo('bob@example.com').code })
    const opened = await browser.visit(mail.link)
    expect(opened.headers.get('location')).toBe('http://localhost:3000/login')
    expect((await (await browser.fetch('/session')).json()).session.email).toBe('bob@example.com')
  })

  it.each([
    ['a prefetch', { 'sec-purpose': 'prefetch;prerender' }],
    ['an image', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }],
    ['a frame', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }],
    ['a router prefetch', { 'next-router-prefetch': '1' }],
  ])('does nothing for %s with the cookie', async (_name, headers) => {
    const { browser, mail, provider } = await startedSignIn()
    const answer = await browser.fetch(mail.link, { headers })
    expect(answer.status).toBe(503)
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(provider.calls.verify).toBe(0)
  })

  it('says in the source why, for the author of a test that fetches it', async () => {
    const { browser, mail } = await startedSignIn()
    const answer = await browser.fetch(mail.link, { headers: { 'sec-fetch-mode': 'cors' } })
    expect(await answer.text()).toContain('fetch always sends Sec-Fetch-Mode: cors')
  })

  it('does nothing for HEAD', async () => {
    const { browser, mail, provider } = await startedSignIn()
    const answer = await browser.fetch(mail.link, { method: 'HEAD' })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(provider.calls.verify).toBe(0)
  })

  it('leaves the code step as it was when it fails', async () => {
    const { browser, mail, auth } = await startedSignIn()
    const failed = await browser.visit(mail.link.replace('token', 'nothing'))
    expect(failed.headers.get('location')).toBe('http://localhost:3000/login?error=link_invalid')
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const state = await auth.signInStart(new Headers({ cookie }), new URLSearchParams('error=link_invalid'))
    expect(state).toMatchObject({ error: { code: 'link_invalid' }, pending: { attemptsLeft: 5, email: VISITOR } })
    expect((await browser.post('/verify', { code: mail.code })).status).toBe(200)
  })
})

describe('again', () => {
  it('sends one mail for the same address until the wait is over, in the same flow', async () => {
    const { browser, pending, provider, advance } = await startedSignIn()
    const same = await browser.post('/send', { email: 'ADA@Example.com ' })
    expect((await same.json()).pending.flow).toBe(pending.flow)
    expect(provider.mails).toHaveLength(1)
    advance(30)
    const later = await browser.post('/send', { email: VISITOR })
    expect((await later.json()).pending.flow).toBe(pending.flow)
    expect(provider.mails).toHaveLength(2)
  })

  it('resends after the wait, with the new request in the cookie', async () => {
    const { browser, provider, advance, pending } = await startedSignIn()
    const early = await browser.post('/resend', { flow: pending.flow })
    expect(early.status).toBe(429)
    expect(early.headers.get('retry-after')).toBe('30')
    advance(30)
    const sent = await browser.post('/resend', { flow: pending.flow })
    expect((await sent.json()).pending).toMatchObject({ flow: pending.flow, resendAfterSeconds: 30 })
    const verified = await browser.post('/verify', { code: provider.mailTo(VISITOR).code })
    expect(verified.status).toBe(200)
  })

  it.each(['expired', 'rejected'] as const)('sends anew when the provider calls the sign-in %s', async (reason) => {
    const { browser, provider, advance, pending } = await startedSignIn()
    provider.failNext({ method: 'resend', reason })
    advance(30)
    const sent = await browser.post('/resend', { flow: pending.flow })
    expect((await sent.json()).pending.flow).toBe(pending.flow)
    expect(provider.calls).toMatchObject({ send: 2, resend: 1 })
  })

  it('keeps two addresses of one browser apart', async () => {
    const { browser, provider, pending } = await startedSignIn()
    const second = await browser.post('/send', { email: 'bob@example.com' })
    const { pending: other } = await second.json()
    const verified = await browser.post('/verify', { flow: pending.flow, code: provider.mailTo(VISITOR).code })
    expect((await verified.json()).session.email).toBe(VISITOR)
    expect(other.flow).not.toBe(pending.flow)
  })

  it('sets a sign-in aside that is cancelled', async () => {
    const { browser, pending, mail } = await startedSignIn()
    expect(await (await browser.post('/cancel', { flow: pending.flow })).json()).toEqual({ redirectTo: '/login' })
    const refused = await browser.post('/verify', { code: mail.code })
    expect((await refused.json()).error.code).toBe('no_pending_sign_in')
    expect((await (await browser.fetch('/pending')).json()).pending).toBeNull()
  })

  it('comes back to the code that was mailed when the same address is asked for again', async () => {
    const { browser, pending, provider } = await startedSignIn({ limits: {} })
    await browser.post('/cancel')
    const again = await (await browser.post('/send', { email: VISITOR })).json()
    expect([again.pending.flow, provider.mails.length]).toEqual([pending.flow, 1])
    expect((await browser.post('/verify', { code: provider.mailTo(VISITOR).code })).status).toBe(200)
  })

  it('signs in by the link of a sign-in that was set aside', async () => {
    const { browser, mail } = await startedSignIn()
    await browser.post('/cancel')
    expect((await browser.visit(mail.link)).headers.get('location')).toBe('http://localhost:3000/account')
  })

  it('signs out', async () => {
    const { browser, mail } = await startedSignIn()
    await browser.post('/verify', { code: mail.code })
    expect(await (await browser.post('/sign-out')).json()).toEqual({ redirectTo: '/login' })
    expect(await (await browser.fetch('/session')).json()).toEqual({ session: null })
  })
})
