import { describe, expect, it } from 'vitest'
import { startedSignIn, VISITOR } from '../testing/started-sign-in'
import { testAuth } from '../testing/test-auth'

describe('forms without a script', () => {
  const form = (fields: Record<string, string>) => ({
    method: 'POST',
    form: fields,
    headers: { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' },
  })

  it('shows the code step of another address right after the first was given up', async () => {
    const { auth, browser, pending } = await startedSignIn()
    const stateOf = () => {
      const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      return auth.signInStart(new Headers({ cookie }), new URLSearchParams())
    }
    await browser.fetch('/cancel', form({ flow: pending.flow }))
    expect(await stateOf()).toEqual({ basePath: '/api/auth', email: VISITOR })
    await browser.fetch('/send', form({ email: 'bob@example.com' }))
    expect(await stateOf()).toMatchObject({ pending: { email: 'bob@example.com' } })
  })

  it('go on with a redirect at every step', async () => {
    const { newBrowser, provider } = testAuth()
    const browser = newBrowser()
    const sent = await browser.fetch('/send', form({ email: VISITOR, next: '/account' }))
    expect([sent.status, sent.headers.get('location')]).toEqual([303, 'http://localhost:3000/login?next=%2Faccount'])
    const wrong = await browser.fetch('/verify', form({ code: '999999', next: '/account' }))
    expect(wrong.headers.get('location')).toBe('http://localhost:3000/login?next=%2Faccount&error=invalid_code')
    const right = await browser.fetch('/verify', form({ code: provider.mailTo(VISITOR).code }))
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
    const first = form({ email: VISITOR })
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
    expect(await stateAfter('/verify', { code: '999999' })).toEqual(['challenge_required', VISITOR, undefined])
    expect(await stateAfter('/send', { email: 'bob@example.com' })).toEqual([
      'challenge_required',
      undefined,
      'bob@example.com',
    ])
    advance(60)
    expect(await stateAfter('/resend', {})).toEqual(['challenge_required', undefined, VISITOR])
    expect(await stateAfter('/send', { email: VISITOR, challenge: 'person' })).toEqual([undefined, VISITOR, undefined])
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
