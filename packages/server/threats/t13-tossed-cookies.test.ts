import { describe, expect, it } from 'vitest'
import { issueSession } from '../src/testing/issue-session'
import { cookiesSet, errorCode, pendingCookie, startedSignIn, VISITOR } from '../src/testing/started-sign-in'

const HTTPS = { session: { appUrl: 'https://app.example.com' } }

async function signedIn(options: Parameters<typeof startedSignIn>[0] = {}) {
  const started = await startedSignIn(options)
  const answer = await started.browser.post('/verify', { code: started.mail.code })
  const { session } = await answer.json()
  return { ...started, answer, session }
}

describe('cookies on https', () => {
  it('are bound to this very host', async () => {
    const { answer } = await signedIn(HTTPS)
    expect(answer.headers.getSetCookie().length).toBe(3)
    for (const line of answer.headers.getSetCookie()) {
      expect(line).toMatch(/^__Host-(session|pending-[\w-]{6}|known)=/)
      expect(line).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/)
      expect(line).not.toMatch(/domain/i)
    }
  })

  it('are not read under a name without the prefix, which a sibling could set', async () => {
    const { browser, sessions, session } = await signedIn(HTTPS)
    const token = browser.cookies.get('__Host-session')
    const read = (cookie: string) => sessions.read({ headers: new Headers({ cookie }) })
    expect(await read(`__Host-session=${token}`)).toEqual(session)
    for (const name of ['session', '__host-session', '__Secure-session', 'x__Host-session', '__Host-session[]']) {
      expect(await read(`${name}=${token}`), name).toBeNull()
    }
  })
})

describe('a cookie of the same name in front of ours', () => {
  it.each(['', 'garbage', 'a.b.c', '"', '%00', 'x'.repeat(5_000)])('does not sign out: "%s"', async (value) => {
    const { browser, sessions, session } = await signedIn()
    const cookie = `session=${value}; session=${browser.cookies.get('session')}`
    expect(await sessions.read({ headers: new Headers({ cookie }) })).toEqual(session)
  })

  it('does not sign out when it is a session that was revoked', async () => {
    const { browser, sessions, session } = await signedIn()
    const own = browser.cookies.get('session')
    const tossed = await issueSession(sessions, {
      subject: 'mallory',
      email: 'mallory@example.com',
      claims: {},
      flow: '',
    })
    await sessions.revoke(tossed.session.id)
    const cookie = `${tossed.cookie.split(';')[0]}; session=${own}`
    expect(await sessions.read({ headers: new Headers({ cookie }) })).toEqual(session)
  })

  it('does not lose the sign-in under way', async () => {
    const { browser, auth, newBrowser, advance, mail } = await startedSignIn({ expiresInSeconds: 3_600 })
    const [name, live] = pendingCookie(browser)
    const stale = newBrowser()
    await stale.post('/send', { email: 'old@example.com' })
    for (const front of ['garbage', 'a.b.c.d.e', '']) {
      const headers = {
        cookie: `${name}=${front}; ${name}=${live}`,
        'content-type': 'application/json',
        'doorpost-request': '1',
      }
      const body = JSON.stringify({ code: '999999' })
      const answer = await auth.handler(
        new Request('http://localhost:3000/api/auth/verify', { method: 'POST', headers, body }),
      )
      expect(await errorCode(answer)).toBe('invalid_code')
    }
    advance(1)
    expect((await browser.post('/verify', { code: mail.code })).status).toBe(200)
  })

  it('does not lose the sign-in under way when it is one of ours that is over', async () => {
    const { newBrowser, auth, advance, provider } = await startedSignIn()
    const old = newBrowser()
    await old.post('/send', { email: 'old@example.com' })
    const [name, stale] = pendingCookie(old)
    advance(5_000)
    const fresh = newBrowser()
    await fresh.post('/send', { email: VISITOR })
    const headers = {
      cookie: `${name}=${stale}; ${pendingCookie(fresh).join('=')}`,
      'content-type': 'application/json',
      'doorpost-request': '1',
    }
    const body = JSON.stringify({ code: provider.mailTo(VISITOR).code })
    const answer = await auth.handler(
      new Request('http://localhost:3000/api/auth/verify', { method: 'POST', headers, body }),
    )
    expect(answer.status).toBe(200)
  })
})

describe('fixation', () => {
  it('every sign-in has a new session id, whatever the browser held', async () => {
    const { browser, session, advance, provider } = await signedIn()
    advance(60)
    await browser.post('/send', { email: VISITOR })
    const again = await browser.post('/verify', { code: provider.mailTo(VISITOR).code })
    expect((await again.json()).session.id).not.toBe(session.id)
  })

  it('a sign-in takes the pending cookie away', async () => {
    const { answer, browser } = await signedIn()
    expect(cookiesSet(answer)).toEqual(['session', 'known'])
    expect([...browser.cookies.keys()]).toEqual(['session', 'known'])
    const gone = answer.headers.getSetCookie().filter((line) => line.includes('Max-Age=0'))
    expect(gone).toEqual([expect.stringMatching(/^pending-[\w-]{6}=; Path=\/; HttpOnly; SameSite=Lax; Max-Age=0$/)])
  })
})
