import type { FaultKind } from '@doorpost/emulator'
import { mintSessionCookie } from '@doorpost/server/testing'
import { describe, expect, it, type TestContext } from 'vitest'
import { errorCode, startHandlerApp } from './handler-app'
import { until, useMovedTimers } from './moved-timers'

const EMAIL = 'ada@example.com'
const DEADLINE_MS = 1_000
const { moveTimers } = useMovedTimers()

const UNAVAILABLE = { status: 503, code: 'provider_unavailable' }
const MISCONFIGURED = { status: 500, code: 'misconfigured' }

const EXPECTED = {
  unavailable: UNAVAILABLE,
  deadline: UNAVAILABLE,
  http429: UNAVAILABLE,
  internal: UNAVAILABLE,
  unauthenticated: MISCONFIGURED,
  reset: UNAVAILABLE,
  lost_response: UNAVAILABLE,
  delay: UNAVAILABLE,
} as const satisfies Record<FaultKind, { status: number; code: string }>

const KINDS = Object.keys(EXPECTED) as FaultKind[] // keys of a table that has all of them
const CALLS = KINDS.flatMap((kind) => (['send', 'resend', 'verify'] as const).map((method) => ({ kind, method })))

/** Where the service does not answer, or the SDK tries again for seconds: only the deadline ends the wait. */
const KEEPS_WAITING: ReadonlySet<FaultKind> = new Set(['unavailable', 'http429', 'delay'])

/** A browser that is at the step before `method`, and one that is signed in. */
async function prepared(method: 'send' | 'resend' | 'verify', onTestFinished: TestContext['onTestFinished']) {
  const app = await startHandlerApp({ deadlineMs: DEADLINE_MS })
  onTestFinished(() => app.emulator.stop())
  const browser = app.newBrowser()
  const { name, value } = await mintSessionCookie(app.sessions, { email: 'bob@example.com' })
  const headers = new Headers({ cookie: `${name}=${value}` })
  const isStillSignedIn = async () => (await app.sessions.read({ headers }))?.subject === 'bob@example.com'
  if (method !== 'send') await browser.post('/send', { email: EMAIL })
  if (method === 'resend') app.advance(61)
  const run = () => {
    const body = method === 'send' ? { email: EMAIL } : method === 'verify' ? { code: app.mailTo(EMAIL).code } : {}
    return browser.post(`/${method}`, body)
  }
  return { ...app, browser, run, isStillSignedIn }
}

describe('a service that fails', () => {
  it.for(CALLS)(
    '$method, $kind: coded, in time, and nobody is signed in',
    async ({ kind, method }, { onTestFinished }) => {
      const { emulator, run, browser, isStillSignedIn } = await prepared(method, onTestFinished)
      emulator.addFault({ method, kind, ...(kind === 'delay' && { delayMs: 600_000 }) })
      const callsBefore = emulator.calls()[method]
      const running = run()
      if (KEEPS_WAITING.has(kind)) {
        await until(() => emulator.calls()[method] > callsBefore)
        moveTimers(DEADLINE_MS)
      }
      const answer = await running
      const { error } = await answer.clone().json()
      expect({ status: answer.status, code: error.code }).toEqual(EXPECTED[kind])
      expect(answer.headers.has('retry-after')).toBe(answer.status === 503)
      if (answer.status === 503) expect(error.mailMayArrive).toBe(method === 'verify' ? undefined : true)
      expect(answer.headers.getSetCookie()).toEqual([])
      expect(browser.cookies.has('session')).toBe(false)
      expect(await isStillSignedIn()).toBe(true)
    },
  )

  it.for([
    { kind: 'unauthenticated' as const, ...MISCONFIGURED },
    { kind: 'internal' as const, ...UNAVAILABLE },
    { kind: 'unavailable' as const, ...UNAVAILABLE },
    { kind: 'reset' as const, ...UNAVAILABLE },
  ])('token, $kind: a send is $code', async ({ kind, status, code }, { onTestFinished }) => {
    const { emulator, run } = await prepared('send', onTestFinished)
    emulator.addFault({ method: 'token', kind })
    const answer = await run()
    expect({ status: answer.status, code: await errorCode(answer) }).toEqual({ status, code })
    expect(answer.headers.getSetCookie()).toEqual([])
  })
})

describe('after the failure', () => {
  it('of one send the next signs in', async ({ onTestFinished }) => {
    const { emulator, run, browser, mailTo } = await prepared('send', onTestFinished)
    emulator.addFault({ method: 'send', kind: 'internal', times: 1 })
    expect((await run()).status).toBe(503)
    expect((await run()).status).toBe(200)
    expect((await browser.post('/verify', { code: mailTo(EMAIL).code })).status).toBe(200)
  })

  it('a lost answer of verify is 503, and a new mail signs in', async ({ onTestFinished }) => {
    const { emulator, run, browser, advance, mailTo } = await prepared('verify', onTestFinished)
    emulator.addFault({ method: 'verify', kind: 'lost_response', times: 1 })
    expect((await run()).status).toBe(503)
    expect(browser.cookies.has('session')).toBe(false)
    expect(await errorCode(await run())).toBe('code_expired')
    advance(61)
    expect((await browser.post('/resend')).status).toBe(200)
    expect((await browser.post('/verify', { code: mailTo(EMAIL).code })).status).toBe(200)
  })

  it('a late answer of verify is 503, and the retry gets its session without a second check', async ({
    onTestFinished,
  }) => {
    const { emulator, run } = await prepared('verify', onTestFinished)
    emulator.addFault({ method: 'verify', kind: 'delay', times: 1, delayMs: 20 })
    const running = run()
    await until(() => emulator.calls().verify === 1)
    moveTimers(DEADLINE_MS)
    expect((await running).status).toBe(503)
    expect((await run()).status).toBe(200)
    expect(emulator.calls().verify).toBe(1)
  })

  it('wrong credentials are misconfigured, and the log does not hold them', async ({ onTestFinished }) => {
    const { emulator, run, lines } = await prepared('send', onTestFinished)
    emulator.addFault({ method: 'token', kind: 'unauthenticated' })
    expect(await errorCode(await run())).toBe('misconfigured')
    expect(lines.join()).toContain('credentials')
    expect(lines.join()).not.toContain('emulator-secret')
    expect(lines.join()).not.toContain(EMAIL)
  })
})
