import { describe, expect, it } from 'vitest'
import { testAuth } from '../testing/test-auth'

const EMAIL = 'ada@example.com'

async function started(options: Parameters<typeof testAuth>[0] = {}) {
  const server = testAuth(options)
  const browser = server.newBrowser()
  const sent = await browser.post('/send', { email: EMAIL, next: '/account' })
  const { pending } = await sent.json()
  return { ...server, browser, pending, mail: server.provider.mailTo(EMAIL) }
}

describe('by code', () => {
  it('mails, verifies and signs in', async () => {
    const { browser, pending, mail } = await started()
    expect(pending).toEqual({
      flow: expect.stringMatching(/^[\w-]{22}$/),
      email: EMAIL,
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
    expect(answer.session).toMatchObject({ email: EMAIL, subject: EMAIL, claims: {} })
    expect([...browser.cookies.keys()]).toEqual(['session', 'known'])

    const current = await browser.fetch('/session')
    expect(await current.json()).toEqual({ session: answer.session })
  })

  it('takes a code with spaces, dashes and other digits', async () => {
    const { browser, mail } = await started()
    const [a = '', b = ''] = [mail.code.slice(0, 3), mail.code.slice(3)]
    const arabic = [...b].map((digit) => String.fromCodePoint(0x0660 + Number(digit))).join('')
    const verified = await browser.post('/verify', { code: ` ${a} - ${arabic}\u200b` })
    expect(verified.status).toBe(200)
  })

  it('counts wrong codes per flow and locks after five', async () => {
    const { browser, mail, advance } = await started()
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
    const again = await browser.post('/send', { email: EMAIL })
    expect((await again.json()).pending.attemptsLeft).toBe(5)
  })

  it('neither asks the provider about a malformed code nor counts it', async () => {
    const { browser, provider } = await started()
    for (const code of ['', '12', 'a'.repeat(21), '12345é', 42]) {
      const refused = await browser.post('/verify', { code })
      expect((await refused.json()).error).toEqual({ code: 'invalid_code', attemptsLeft: 5 })
    }
    expect(provider.calls.verify).toBe(0)
  })

  it('says that a code has expired', async () => {
    const { browser, mail, advance } = await started()
    advance(601)
    const refused = await browser.post('/verify', { code: mail.code })
    expect((await refused.json()).error).toEqual({ code: 'code_expired' })
  })
})

describe('by link', () => {
  it('signs in the browser that asked', async () => {
    const { browser, mail } = await started()
    const opened = await browser.visit(mail.link)
    expect(opened.status).toBe(303)
    expect(opened.headers.get('location')).toBe('http://localhost:3000/account')
    expect([...browser.cookies.keys()]).toEqual(['session', 'known'])
  })

  it('tells the waiting tab, and only about its own flow', async () => {
    const { browser, mail, pending } = await started()
    const before = await browser.fetch(`/pending?flow=${pending.flow}`)
    expect(await before.json()).toMatchObject({ session: false, pending: { flow: pending.flow } })
    await browser.visit(mail.link)
    const after = await browser.fetch(`/pending?flow=${pending.flow}&next=/account`)
    expect(await after.json()).toEqual({ pending: null, session: true, redirectTo: '/account' })
    const other = await browser.fetch('/pending?flow=AAAAAAAAAAAAAAAAAAAAAA')
    expect(await other.json()).toEqual({ pending: null, session: false })
  })

  it('does nothing in another browser, and points back to the first', async () => {
    const { newBrowser, provider, mail } = await started()
    const other = newBrowser()
    const opened = await other.visit(mail.link)
    expect(opened.headers.get('location')).toBe('http://localhost:3000/login?error=different_browser')
    expect([...other.cookies.keys()]).toEqual(['flash'])
    expect(provider.calls.verify).toBe(0)
  })

  it('leads on when it is opened again by the visitor it signed in', async () => {
    const { browser, mail, provider } = await started()
    await browser.visit(mail.link)
    const again = await browser.visit(mail.link)
    expect(again.headers.get('location')).toBe('http://localhost:3000/account')
    expect(provider.calls.verify).toBe(1)
  })

  it('leads on to the same target after a sign-in by code', async () => {
    const { browser, mail } = await started()
    await browser.post('/verify', { code: mail.code, next: '/account/invoices' })
    const opened = await browser.visit(mail.link)
    expect(opened.headers.get('location')).toBe('http://localhost:3000/account/invoices')
  })

  it('offers to go on as who is signed in, when it is of an earlier sign-in', async () => {
    const { browser, mail, provider } = await started()
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
    const { browser, mail, provider } = await started()
    const answer = await browser.fetch(mail.link, { headers })
    expect(answer.status).toBe(503)
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(provider.calls.verify).toBe(0)
  })

  it('does nothing for HEAD', async () => {
    const { browser, mail, provider } = await started()
    const answer = await browser.fetch(mail.link, { method: 'HEAD' })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(provider.calls.verify).toBe(0)
  })

  it('leaves the code step as it was when it fails', async () => {
    const { browser, mail, auth } = await started()
    const failed = await browser.visit(mail.link.replace('token', 'nothing'))
    expect(failed.headers.get('location')).toBe('http://localhost:3000/login?error=link_invalid')
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const state = await auth.signInStart(new Headers({ cookie }), new URLSearchParams('error=link_invalid'))
    expect(state).toMatchObject({ error: { code: 'link_invalid' }, pending: { attemptsLeft: 5, email: EMAIL } })
    expect((await browser.post('/verify', { code: mail.code })).status).toBe(200)
  })
})

describe('again', () => {
  it('sends one mail for the same address until the wait is over, in the same flow', async () => {
    const { browser, pending, provider, advance } = await started()
    const same = await browser.post('/send', { email: 'ADA@Example.com ' })
    expect((await same.json()).pending.flow).toBe(pending.flow)
    expect(provider.mails).toHaveLength(1)
    advance(30)
    const later = await browser.post('/send', { email: EMAIL })
    expect((await later.json()).pending.flow).toBe(pending.flow)
    expect(provider.mails).toHaveLength(2)
  })

  it('resends after the wait, with the new request in the cookie', async () => {
    const { browser, provider, advance, pending } = await started()
    const early = await browser.post('/resend', { flow: pending.flow })
    expect(early.status).toBe(429)
    expect(early.headers.get('retry-after')).toBe('30')
    advance(30)
    const sent = await browser.post('/resend', { flow: pending.flow })
    expect((await sent.json()).pending).toMatchObject({ flow: pending.flow, resendAfterSeconds: 30 })
    const verified = await browser.post('/verify', { code: provider.mailTo(EMAIL).code })
    expect(verified.status).toBe(200)
  })

  it.each(['expired', 'rejected'] as const)('sends anew when the provider calls the sign-in %s', async (reason) => {
    const { browser, provider, advance, pending } = await started()
    provider.failNext({ method: 'resend', reason })
    advance(30)
    const sent = await browser.post('/resend', { flow: pending.flow })
    expect((await sent.json()).pending.flow).toBe(pending.flow)
    expect(provider.calls).toMatchObject({ send: 2, resend: 1 })
  })

  it('keeps two addresses of one browser apart', async () => {
    const { browser, provider, pending } = await started()
    const second = await browser.post('/send', { email: 'bob@example.com' })
    const { pending: other } = await second.json()
    const verified = await browser.post('/verify', { flow: pending.flow, code: provider.mailTo(EMAIL).code })
    expect((await verified.json()).session.email).toBe(EMAIL)
    expect(other.flow).not.toBe(pending.flow)
  })

  it('sets a sign-in aside that is cancelled', async () => {
    const { browser, pending, mail } = await started()
    expect(await (await browser.post('/cancel', { flow: pending.flow })).json()).toEqual({ redirectTo: '/login' })
    const refused = await browser.post('/verify', { code: mail.code })
    expect((await refused.json()).error.code).toBe('no_pending_sign_in')
    expect((await (await browser.fetch('/pending')).json()).pending).toBeNull()
  })

  it('comes back to the code that was mailed when the same address is asked for again', async () => {
    const { browser, pending, provider } = await started({ limits: {} })
    await browser.post('/cancel')
    const again = await (await browser.post('/send', { email: EMAIL })).json()
    expect([again.pending.flow, provider.mails.length]).toEqual([pending.flow, 1])
    expect((await browser.post('/verify', { code: provider.mailTo(EMAIL).code })).status).toBe(200)
  })

  it('signs in by the link of a sign-in that was set aside', async () => {
    const { browser, mail } = await started()
    await browser.post('/cancel')
    expect((await browser.visit(mail.link)).headers.get('location')).toBe('http://localhost:3000/account')
  })

  it('signs out', async () => {
    const { browser, mail } = await started()
    await browser.post('/verify', { code: mail.code })
    expect(await (await browser.post('/sign-out')).json()).toEqual({ redirectTo: '/login' })
    expect(await (await browser.fetch('/session')).json()).toEqual({ session: null })
  })
})

describe('forms without a script', () => {
  const form = (fields: Record<string, string>) => ({
    method: 'POST',
    form: fields,
    headers: { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' },
  })

  it('shows the code step of another address right after the first was given up', async () => {
    const { auth, browser, pending } = await started()
    const stateOf = () => {
      const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      return auth.signInStart(new Headers({ cookie }), new URLSearchParams())
    }
    await browser.fetch('/cancel', form({ flow: pending.flow }))
    expect(await stateOf()).toEqual({ basePath: '/api/auth', email: EMAIL })
    await browser.fetch('/send', form({ email: 'bob@example.com' }))
    expect(await stateOf()).toMatchObject({ pending: { email: 'bob@example.com' } })
  })

  it('go on with a redirect at every step', async () => {
    const { newBrowser, provider } = testAuth()
    const browser = newBrowser()
    const sent = await browser.fetch('/send', form({ email: EMAIL, next: '/account' }))
    expect([sent.status, sent.headers.get('location')]).toEqual([303, 'http://localhost:3000/login?next=%2Faccount'])
    const wrong = await browser.fetch('/verify', form({ code: '999999', next: '/account' }))
    expect(wrong.headers.get('location')).toBe('http://localhost:3000/login?next=%2Faccount&error=invalid_code')
    const right = await browser.fetch('/verify', form({ code: provider.mailTo(EMAIL).code }))
    expect(right.headers.get('location')).toBe('http://localhost:3000/account')
    const out = await browser.fetch('/sign-out', form({}))
    expect(out.headers.get('location')).toBe('http://localhost:3000/login')
  })

  it('show a challenge next to what it was asked for: the code of the sign-in, or the address of an email', async () => {
    const { newBrowser, auth, advance } = testAuth({
      limits: { wrongCodesBeforeChallenge: 0 },
      onBeforeSend: ({ challenge, request }) => (challenge || request.headers.has('x-first') ? 'allow' : 'challenge'),
      onBeforeVerify: () => 'challenge',
    })
    const browser = newBrowser()
    const first = form({ email: EMAIL })
    await browser.fetch('/send', { ...first, headers: { ...first.headers, 'x-first': '1' } })
    const stateAfter = async (path: string, fields: Record<string, string>) => {
      const { headers } = await browser.fetch(path, form(fields))
      const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const { error, pending, email } = await auth.signInStart(
        new Headers({ cookie }),
        new URL(headers.get('location') ?? '').searchParams,
      )
      return [error?.code, pending?.email, email]
    }
    expect(await stateAfter('/verify', { code: '999999' })).toEqual(['challenge_required', EMAIL, undefined])
    expect(await stateAfter('/send', { email: 'bob@example.com' })).toEqual([
      'challenge_required',
      undefined,
      'bob@example.com',
    ])
    advance(60)
    expect(await stateAfter('/resend', {})).toEqual(['challenge_required', undefined, EMAIL])
    expect(await stateAfter('/send', { email: EMAIL, challenge: 'person' })).toEqual([undefined, EMAIL, undefined])
  })

  it('give the typed address back with the error', async () => {
    const { newBrowser, auth } = testAuth()
    const browser = newBrowser()
    await browser.fetch('/send', form({ email: 'ada@' }))
    const headers = new Headers({ cookie: `flash=${browser.cookies.get('flash')}` })
    const state = await auth.signInStart(headers, new URLSearchParams('error=invalid_email'))
    expect(state).toEqual({ basePath: '/api/auth', error: { code: 'invalid_email' }, email: 'ada@' })
  })
})
