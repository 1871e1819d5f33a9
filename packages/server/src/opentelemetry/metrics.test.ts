import { describe, expect, it } from 'vitest'
import { within, withMovedClock } from '../../threats/moved-clock'
import { withSession } from '../next/with-session'
import { memoryStore } from '../store/memory-store'
import { recordedTelemetry } from '../testing/recorded-telemetry'
import { VISITOR } from '../testing/started-sign-in'
import { type TestAuthOptions, testAuth } from '../testing/test-auth'

function measured(options: TestAuthOptions = {}) {
  const recorded = recordedTelemetry()
  const server = testAuth({ session: { telemetry: recorded.telemetry }, ...options })
  return { ...server, ...recorded, browser: server.newBrowser(), codeOf: () => server.provider.mailTo(VISITOR).code }
}

const counted = (value: number, attributes: object) => ({ value, attributes })

describe('the metrics', () => {
  it('count emails, sign-ins by method, and tries that failed', async () => {
    const { browser, newBrowser, advance, provider, points, codeOf } = measured()
    await browser.post('/send', { email: VISITOR })
    advance(40)
    await browser.post('/resend')
    await browser.post('/verify', { code: '999999' })
    await browser.post('/verify', { code: codeOf() })
    const other = newBrowser()
    await other.post('/send', { email: VISITOR })
    await other.visit(provider.mailTo(VISITOR).link)
    expect(await points('doorpost.emails')).toEqual([
      counted(2, { 'doorpost.action': 'send' }),
      counted(1, { 'doorpost.action': 'resend' }),
    ])
    expect(await points('doorpost.sign_ins')).toEqual([
      counted(1, { 'doorpost.method': 'code', 'error.type': 'invalid_code' }),
      counted(1, { 'doorpost.method': 'code' }),
      counted(1, { 'doorpost.method': 'link' }),
    ])
  })

  it('count a double click as the one sign-in that it is', async () => {
    const { browser, points, codeOf } = measured()
    await browser.post('/send', { email: VISITOR })
    const click = () => browser.post('/verify', { code: codeOf() })
    await Promise.all([click(), click()])
    expect(await points('doorpost.sign_ins')).toEqual([counted(1, { 'doorpost.method': 'code' })])
  })

  it('measure from the email to the session', async () => {
    const { browser, advance, points, codeOf } = measured()
    await browser.post('/send', { email: VISITOR })
    advance(25)
    await browser.post('/verify', { code: codeOf() })
    const [point] = await points('doorpost.sign_in.duration')
    expect(point?.attributes).toEqual({ 'doorpost.method': 'code' })
    expect(point?.value).toMatchObject({ count: 1, sum: 25 })
  })

  it('count what a limit refused, and every error by its code', async () => {
    const { browser, newBrowser, points } = measured({ limits: { strangerMailsPerMinute: 1 } })
    await browser.post('/send', { email: VISITOR })
    await newBrowser().post('/send', { email: VISITOR })
    await browser.post('/send', { email: 'nobody' })
    await browser.fetch('/send', { method: 'POST', json: {}, headers: { origin: 'https://evil.example' } })
    const onSend = { 'doorpost.action': 'send' }
    expect(await points('doorpost.rate_limit.hits')).toEqual([counted(1, { ...onSend, 'doorpost.scope': 'address' })])
    expect(await points('doorpost.errors')).toEqual([
      counted(1, { ...onSend, 'error.type': 'rate_limited' }),
      counted(1, { ...onSend, 'error.type': 'invalid_email' }),
      counted(1, { ...onSend, 'error.type': 'origin_not_allowed' }),
    ])
  })

  it('count scanners by what gave them away', async () => {
    const { browser, newBrowser, provider, points } = measured()
    await browser.post('/send', { email: VISITOR })
    const { link } = provider.mailTo(VISITOR)
    await newBrowser().fetch(link, { method: 'HEAD' })
    await newBrowser().fetch(link, { headers: { 'sec-purpose': 'prefetch' } })
    await newBrowser().visit(link)
    expect(await points('doorpost.scanner.hits')).toEqual([
      counted(1, { 'doorpost.reason': 'head' }),
      counted(1, { 'doorpost.reason': 'prefetch' }),
      counted(1, { 'doorpost.reason': 'other_browser' }),
    ])
  })

  it('count the session cookies that a guard refused, by reason', async () => {
    const { browser, sessions, advance, points, codeOf } = measured()
    await browser.post('/send', { email: VISITOR })
    await browser.post('/verify', { code: codeOf() })
    const cookie = `session=${browser.cookies.get('session')}`
    const open = withSession(sessions, () => new Response())
    const ask = (value: string) => open(new Request('http://localhost:3000/x', { headers: { cookie: value } }), {})
    await ask(cookie)
    await ask('session=forged')
    await browser.post('/sign-out')
    await ask(cookie)
    advance(8 * 86_400)
    await ask(cookie)
    expect(await points('doorpost.session.refusals')).toEqual(
      ['forged', 'ended', 'expired'].map((reason) => counted(1, { 'doorpost.reason': reason })),
    )
  })

  it('measure provider and store in seconds, with failures by their type', async () => {
    const store = { ...memoryStore(), delete: () => Promise.reject(new TypeError('no')) }
    const { browser, provider, points, codeOf } = measured({ store })
    provider.failNext({ method: 'send', reason: 'unavailable' })
    await browser.post('/send', { email: VISITOR })
    await browser.post('/send', { email: VISITOR })
    await browser.post('/verify', { code: codeOf() })
    await browser.post('/sign-out')
    const named = async (name: string) => (await points(name)).map(({ attributes }) => attributes)
    expect(await named('doorpost.provider.operation.duration')).toEqual([
      { 'doorpost.operation': 'send', 'error.type': 'unavailable' },
      { 'doorpost.operation': 'send' },
      { 'doorpost.operation': 'verify' },
    ])
    expect(await named('doorpost.store.operation.duration')).toEqual(
      expect.arrayContaining([
        { 'doorpost.operation': 'get' },
        { 'doorpost.operation': 'add' },
        { 'doorpost.operation': 'delete', 'error.type': 'TypeError' },
      ]),
    )
  })
})

describe('the time of a call', () => {
  withMovedClock()

  it('is in seconds', async () => {
    const { browser, provider, points, collect } = measured()
    provider.failNext({ method: 'send', until: new Promise((resolve) => setTimeout(resolve, 300)) })
    await within(8_000, browser.post('/send', { email: VISITOR }))
    expect((await points('doorpost.provider.operation.duration'))[0]?.value).toMatchObject({ count: 1, sum: 0.3 })
    const durations = (await collect()).filter(({ descriptor }) => descriptor.name.endsWith('.duration'))
    expect(durations.map(({ descriptor }) => descriptor.unit)).toEqual(['s', 's'])
  })
})
