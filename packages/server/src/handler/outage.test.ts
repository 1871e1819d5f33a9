import { describe, expect, it, vi } from 'vitest'
import type { AuthEvent } from '../events/events'
import { memoryStore } from '../store/memory-store'
import { askedStore } from '../testing/asked-store'
import { errorCode, pendingCookie, VISITOR } from '../testing/started-sign-in'
import { type TestAuthOptions, testAuth } from '../testing/test-auth'
import type { TestBrowser } from '../testing/test-browser'
import { MAX_CODE_ATTEMPTS } from './proof/attempts'

const WRONG = '999999'
const PAUSE_SECONDS = 2

/** What several processes share, and can be down. */
function sharedStore() {
  const inner = memoryStore({ now: () => Date.UTC(2026, 0, 1) })
  const state = { isDown: false }
  const ask = <T>(work: () => Promise<T>) =>
    state.isDown ? Promise.reject(Object.assign(new Error('down'), { code: 'ECONNREFUSED' })) : work()
  return { state, store: askedStore(inner, ask) }
}

/** Two processes on one store: each `testAuth` has a clock, and so a memory, of its own. */
function twoProcesses(options: TestAuthOptions = {}) {
  const { state, store } = sharedStore()
  const events: AuthEvent[] = []
  const here = testAuth({
    limits: {},
    store,
    ...options,
    session: { onEvent: (event) => void events.push(event), ...options.session },
  })
  const there = testAuth({ limits: {}, store, fake: {}, ...options })
  /** Lets the circuit of the first one find out that the store is back, and write back. */
  async function recover() {
    state.isDown = false
    here.advance(PAUSE_SECONDS)
    await here.newBrowser().post('/send', { email: `probe-${crypto.randomUUID()}@example.com` })
    await vi.waitFor(() => expect(events.some(({ type }) => type === 'store_recovered')).toBe(true))
  }
  return { state, here, there, events, recover }
}

const start = async ({ newBrowser }: ReturnType<typeof testAuth>, email = VISITOR) => {
  const browser = newBrowser()
  await browser.post('/send', { email })
  return browser
}
const isSignedIn = async (browser: TestBrowser) => Boolean((await (await browser.fetch('/session')).json()).session)

describe('a sign-in while the store is down', () => {
  it('goes on from the email to the session, by code', async () => {
    const { state, here } = twoProcesses()
    state.isDown = true
    const browser = await start(here)
    const answer = await browser.post('/verify', { code: here.provider.mailTo(VISITOR).code })
    expect([answer.status, await isSignedIn(browser)]).toEqual([200, true])
  })

  it('goes on from the email to the session, by link', async () => {
    const { state, here } = twoProcesses()
    const browser = await start(here)
    state.isDown = true
    const answer = await browser.visit(here.provider.mailTo(VISITOR).link)
    expect([answer.headers.get('location'), await isSignedIn(browser)]).toEqual([
      'http://localhost:3000/dashboard',
      true,
    ])
  })

  it('goes on when the store dies while the code is checked', async () => {
    const { state, here } = twoProcesses()
    const browser = await start(here)
    const { code } = here.provider.mailTo(VISITOR)
    let died = () => {}
    here.provider.failNext({
      method: 'verify',
      reason: 'unavailable',
      until: new Promise<void>((resolve) => (died = resolve)),
    })
    const checking = browser.post('/verify', { code })
    state.isDown = true
    died()
    expect(await errorCode(await checking)).toBe('provider_unavailable')
    expect((await browser.post('/verify', { code })).status).toBe(200)
    expect(await isSignedIn(browser)).toBe(true)
  })

  it('answers a double click once, and a click again the same', async () => {
    const { state, here } = twoProcesses()
    const browser = await start(here)
    const [name, value] = pendingCookie(browser)
    state.isDown = true
    const { code } = here.provider.mailTo(VISITOR)
    const answers = await Promise.all([browser.post('/verify', { code }), browser.post('/verify', { code })])
    browser.cookies.set(name, value)
    const ids = await Promise.all(
      [...answers, await browser.post('/verify', { code })].map(async (one) => (await one.json()).session.id),
    )
    expect([new Set(ids).size, here.provider.calls.verify]).toEqual([1, 1])
  })

  it('is good everywhere once the store is back', async () => {
    const { state, here, there, recover } = twoProcesses()
    state.isDown = true
    const browser = await start(here)
    await browser.post('/verify', { code: here.provider.mailTo(VISITOR).code })
    await recover()
    const elsewhere = there.newBrowser()
    elsewhere.cookies.set('session', browser.cookies.get('session') ?? '')
    expect([await isSignedIn(browser), await isSignedIn(elsewhere)]).toEqual([true, true])
  })

  it('is told when it begins and when it is over, with what was written back', async () => {
    const { state, here, events, recover } = twoProcesses()
    state.isDown = true
    await start(here)
    here.advance(10)
    await recover()
    const told = events.filter(({ type }) => type.startsWith('store'))
    expect(told).toMatchObject([
      { type: 'store_failed', reason: 'Error ECONNREFUSED' },
      { type: 'store_recovered', outageSeconds: 12, writtenBack: expect.any(Number), dropped: 0 },
    ])
    expect(here.lines).toEqual([
      'Doorpost: the store did not respond (Error ECONNREFUSED).',
      expect.stringMatching(/^Doorpost: the store responds again after 12 s\. [1-9]\d* values were written back\.$/),
    ])
  })
})

describe('limits and attempts while the store is down', () => {
  it('go on from what this process last saw of them', async () => {
    const { state, here } = twoProcesses()
    const browser = await start(here)
    const tries = MAX_CODE_ATTEMPTS - 1
    for (let tried = 0; tried < tries; tried += 1) await browser.post('/verify', { code: WRONG })
    state.isDown = true
    const left = await browser.post('/verify', { code: WRONG })
    expect((await left.json()).error).toEqual({ code: 'invalid_code', attemptsLeft: 0 })
    expect(await errorCode(await browser.post('/verify', { code: WRONG }))).toBe('too_many_attempts')
    expect(await errorCode(await here.newBrowser().post('/send', { email: VISITOR }))).toBe('rate_limited')
  })

  it('are known to every process afterwards', async () => {
    const { state, here, there, recover } = twoProcesses()
    state.isDown = true
    const browser = await start(here)
    for (let tried = 0; tried < MAX_CODE_ATTEMPTS; tried += 1) await browser.post('/verify', { code: WRONG })
    await recover()
    expect(await errorCode(await there.newBrowser().post('/send', { email: VISITOR }))).toBe('rate_limited')
    const elsewhere = there.newBrowser()
    elsewhere.cookies.set(...pendingCookie(browser))
    expect(await errorCode(await elsewhere.post('/verify', { code: WRONG }))).toBe('too_many_attempts')
  })

  it('take back what was not sent, when the store dies in between', async () => {
    const { state, here, there, recover } = twoProcesses()
    let died = () => {}
    here.provider.failNext({
      method: 'send',
      reason: 'rejected',
      until: new Promise<void>((resolve) => (died = resolve)),
    })
    const sending = here.newBrowser().post('/send', { email: VISITOR })
    await vi.waitFor(() => expect(here.provider.calls.send).toBe(1))
    state.isDown = true
    died()
    expect((await sending).status).toBe(500)
    await recover()
    expect((await there.newBrowser().post('/send', { email: VISITOR })).status).toBe(200)
  })
})
