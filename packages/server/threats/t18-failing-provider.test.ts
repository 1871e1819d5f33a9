import { describe, expect, it } from 'vitest'
import { cookiesSet, errorCode, startedSignIn, VISITOR } from '../src/testing/started-sign-in'
import { testAuth } from '../src/testing/test-auth'
import { within, withMovedClock } from './moved-clock'

/** Above the deadline of requests. */
const LATE_MS = 9_000

function held() {
  let release = () => {}
  const until = new Promise<void>((resolve) => {
    release = resolve
  })
  return { until, release: () => release() }
}

const REASONS = {
  rate_limited: { status: 429, send: 'rate_limited', verify: 'rate_limited', link: 'rate_limited' },
  unavailable: {
    status: 503,
    send: 'provider_unavailable',
    verify: 'provider_unavailable',
    link: 'provider_unavailable',
  },
  misconfigured: { status: 500, send: 'misconfigured', verify: 'misconfigured', link: 'misconfigured' },
  expired: { status: 400, send: 'misconfigured', verify: 'code_expired', link: 'link_invalid' },
  rejected: { status: 400, send: 'misconfigured', verify: 'invalid_code', link: 'link_invalid' },
  other_browser: { status: 403, send: 'misconfigured', verify: 'different_browser', link: 'different_browser' },
} as const

const rows = Object.entries(REASONS) as [keyof typeof REASONS, (typeof REASONS)[keyof typeof REASONS]][] // keys of a constant

describe.each(rows)('a provider that answers %s', (reason, expected) => {
  it('fails a send with its code, and keeps nothing', async () => {
    const { newBrowser, provider } = testAuth()
    provider.failNext({ method: 'send', reason })
    const answer = await newBrowser().post('/send', { email: VISITOR })
    expect(await errorCode(answer)).toBe(expected.send)
    expect(answer.headers.getSetCookie()).toEqual([])
    const { error } = await answer.json()
    expect(error.mailMayArrive).toBe(reason === 'unavailable' ? true : undefined)
  })

  it('fails a check with its code and status, signs nobody in, and the next try works', async () => {
    const { browser, mail, provider } = await startedSignIn()
    provider.failNext({ method: 'verify', reason })
    const answer = await browser.post('/verify', { code: mail.code })
    expect([answer.status, await errorCode(answer), cookiesSet(answer)]).toEqual([expected.status, expected.verify, []])
    expect(answer.headers.has('retry-after')).toBe(expected.status === 429 || expected.status === 503)
    expect((await browser.post('/verify', { code: mail.code })).status).toBe(200)
  })

  it('fails a link with its code and leaves the code step as it was', async () => {
    const { browser, mail, provider } = await startedSignIn()
    provider.failNext({ method: 'verify', reason })
    const location = (await browser.visit(mail.link)).headers.get('location')
    expect(location).toBe(`http://localhost:3000/login?error=${expected.link}`)
    expect((await browser.post('/verify', { code: mail.code })).status).toBe(200)
  })

  it('leaves a session that exists alone', async () => {
    const { browser, mail, provider } = await startedSignIn()
    await browser.post('/verify', { code: mail.code })
    for (const method of ['send', 'resend', 'verify'] as const) provider.failNext({ method, reason })
    await browser.post('/send', { email: 'bob@example.com' })
    expect((await (await browser.fetch('/session')).json()).session.email).toBe(VISITOR)
  })
})

describe('a provider that is too slow', () => {
  withMovedClock()

  it('for a send: 503, and the mail may arrive', async () => {
    const { newBrowser, provider } = testAuth()
    const { until, release } = held()
    provider.failNext({ method: 'send', until })
    const answer = await within(LATE_MS, newBrowser().post('/send', { email: VISITOR }))
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    expect((await answer.json()).error).toEqual({
      code: 'provider_unavailable',
      retryAfterSeconds: 5,
      mailMayArrive: true,
    })
    release()
  })

  it('for a resend: one deadline for all its calls', async () => {
    const { browser, provider, advance } = await startedSignIn()
    const { until, release } = held()
    advance(31)
    // The resend is refused, and the send that takes its place never ends.
    provider.failNext({ method: 'resend', reason: 'expired' })
    provider.failNext({ method: 'send', until })
    expect(await errorCode(await within(LATE_MS, browser.post('/resend')))).toBe('provider_unavailable')
    release()
  })

  it('for a check: 503, and the retry gets the session of the late answer', async () => {
    const { browser, mail, provider } = await startedSignIn()
    const { until, release } = held()
    provider.failNext({ method: 'verify', until })
    const late = await within(LATE_MS, browser.post('/verify', { code: mail.code }))
    expect([late.status, await errorCode(late), cookiesSet(late)]).toEqual([503, 'provider_unavailable', []])
    const meanwhile = await within(LATE_MS, browser.post('/verify', { code: mail.code }))
    expect(meanwhile.status).toBe(503)
    release()
    await until
    const retried = await browser.post('/verify', { code: mail.code })
    expect(retried.status).toBe(200)
    expect(provider.calls.verify).toBe(1)
  })

  it('for a check that fails late: the retry asks again', async () => {
    const { browser, mail, provider } = await startedSignIn()
    const { until, release } = held()
    provider.failNext({ method: 'verify', until, reason: 'unavailable' })
    expect((await within(LATE_MS, browser.post('/verify', { code: mail.code }))).status).toBe(503)
    release()
    await until
    // A request that still waits gets the late failure; the next request is a new one.
    await browser.fetch('/session')
    await new Promise((resolve) => setImmediate(resolve))
    expect((await browser.post('/verify', { code: mail.code })).status).toBe(200)
    expect(provider.calls.verify).toBe(2)
  })

  it('tells the app', async () => {
    const events: string[] = []
    const { newBrowser, provider } = testAuth({
      onEvent: (event) => void (event.type === 'provider_failed' && events.push(`${event.method} ${event.reason}`)),
    })
    const { until, release } = held()
    provider.failNext({ method: 'send', until })
    await within(LATE_MS, newBrowser().post('/send', { email: VISITOR }))
    expect(events).toEqual(['send late'])
    release()
  })
})

describe('onSignIn that throws', () => {
  it('costs a retry, not a new mail', async () => {
    let calls = 0
    const { browser, mail, provider, lines } = await startedSignIn({
      onSignIn: ({ email }) => {
        calls += 1
        if (calls === 1) throw new Error(`no database for ${email}`)
        return { subject: 'user-1', claims: { plan: 'free' } }
      },
    })
    const failed = await browser.post('/verify', { code: mail.code })
    expect([failed.status, await errorCode(failed), cookiesSet(failed)]).toEqual([500, 'internal', []])
    expect(lines.join()).not.toContain(VISITOR)
    const retried = await browser.post('/verify', { code: mail.code })
    expect((await retried.json()).session).toMatchObject({ subject: 'user-1', claims: { plan: 'free' } })
    expect(provider.calls.verify).toBe(1)
  })

  it('and one that denies make no session', async () => {
    const { browser, mail } = await startedSignIn({ onSignIn: () => 'deny' })
    for (let time = 0; time < 2; time += 1) {
      const answer = await browser.post('/verify', { code: mail.code })
      expect([await errorCode(answer), cookiesSet(answer)]).toEqual(['email_not_allowed', []])
    }
  })

  it('gives no cookie that browsers would drop, and the log names the claim', async () => {
    const { browser, mail, lines } = await startedSignIn({
      onSignIn: () => ({ subject: 'user-1', claims: { roles: 'r'.repeat(100), permissions: 'p'.repeat(4_000) } }),
    })
    const answer = await browser.post('/verify', { code: mail.code })
    expect([await errorCode(answer), cookiesSet(answer)]).toEqual(['internal', []])
    expect(lines.join()).toContain('the claim "permissions"')
    expect(lines.join()).not.toContain('pppp')
  })

  it('gives no session without a subject, and the log says so', async () => {
    const { browser, mail, lines } = await startedSignIn({ onSignIn: () => ({ subject: '' }) })
    const answer = await browser.post('/verify', { code: mail.code })
    expect([await errorCode(answer), cookiesSet(answer)]).toEqual(['internal', []])
    expect(lines.join()).toContain('subject')
  })
})

describe('a limit of the provider', () => {
  it('on a check is too_many_attempts once our own count is at five too', async () => {
    const { browser, provider } = await startedSignIn()
    provider.failNext({ method: 'verify', reason: 'rate_limited' })
    expect(await errorCode(await browser.post('/verify', { code: '999999' }))).toBe('rate_limited')
    for (let attempt = 0; attempt < 5; attempt += 1) await browser.post('/verify', { code: '999999' })
    provider.failNext({ method: 'verify', reason: 'rate_limited' })
    expect(await errorCode(await browser.post('/verify', { code: '999999' }))).toBe('too_many_attempts')
  })
})
