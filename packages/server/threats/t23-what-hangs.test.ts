import { describe, expect, it, vi } from 'vitest'
import { withSession } from '../src/next/with-session'
import { memoryStore } from '../src/store/memory-store'
import type { Store } from '../src/store/store'
import { errorCode, startedSignIn, VISITOR } from '../src/testing/started-sign-in'
import { testAuth } from '../src/testing/test-auth'
import { within, withMovedClock } from './moved-clock'

withMovedClock()

const never = () => new Promise<never>(() => {})

/** A store that can stop answering, in the middle of anything. */
function store() {
  const inner = memoryStore()
  const state = { isHung: false, asked: 0 }
  const ask = <T>(work: () => Promise<T>) => {
    state.asked += 1
    return state.isHung ? never() : work()
  }
  const hanging: Store = {
    put: (...values) => ask(() => inner.put(...values)),
    get: (...values) => ask(() => inner.get(...values)),
    delete: (...values) => ask(() => inner.delete(...values)),
    add: (...values) => ask(() => inner.add(...values)),
  }
  return { state, store: hanging }
}

describe('a store that never answers', () => {
  it('does not hold a sign-in: send, resend and verify go on without it', async () => {
    const { state, store: hanging } = store()
    const { newBrowser, provider, advance } = await startedSignIn({ store: hanging, limits: {} })
    const browser = newBrowser()
    state.isHung = true
    const email = 'bob@example.com'
    expect((await within(5_000, browser.post('/send', { email }))).status).toBe(200)
    advance(61)
    expect((await within(5_000, browser.post('/resend'))).status).toBe(200)
    const { code } = provider.mailTo(email)
    expect((await within(5_000, browser.post('/verify', { code }))).status).toBe(200)
  })

  it('is waited for three times, and then left alone', async () => {
    const { state, store: hanging } = store()
    const { browser, advance } = await startedSignIn({ store: hanging, limits: {} })
    state.isHung = true
    await within(5_000, browser.post('/verify', { code: '000000' }))
    const asked = state.asked
    advance(1)
    await within(100, browser.post('/verify', { code: '000000' }))
    expect(state.asked).toBe(asked)
  })

  it('ends what asks for a session: the endpoint, sessions.read and withSession', async () => {
    const { state, store: hanging } = store()
    const { browser, mail, sessions } = await startedSignIn({ store: hanging, session: { whenStoreFails: 'refuse' } })
    await browser.post('/verify', { code: mail.code })
    await browser.fetch('/session')
    state.isHung = true
    expect((await within(4_000, browser.fetch('/session'))).status).toBe(503)
    const headers = { cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
    const request = new Request('http://localhost:3000/api/me', { headers })
    const guarded = withSession(sessions, () => new Response('secret'))(request, {})
    const answer = await within(4_000, guarded)
    expect([answer.status, answer.headers.get('retry-after'), await errorCode(answer)]).toEqual([
      503,
      '5',
      'store_unavailable',
    ])
    const read = sessions.read(request)
    await vi.advanceTimersByTimeAsync(4_000)
    expect(await read).toBeNull()
  })

  it('does not hold a sign-out, and the cookie is gone', async () => {
    const { state, store: hanging } = store()
    const { browser, mail } = await startedSignIn({ store: hanging })
    await browser.post('/verify', { code: mail.code })
    state.isHung = true
    expect((await within(9_000, browser.post('/sign-out'))).status).toBe(200)
    expect(browser.cookies.has('session')).toBe(false)
  })

  it('is in the log, once', async () => {
    const { state, store: hanging } = store()
    const { browser, lines } = await startedSignIn({ store: hanging, limits: {} })
    state.isHung = true
    for (let tries = 0; tries < 3; tries += 1) await within(9_000, browser.post('/verify', { code: '123456' }))
    expect(lines).toEqual(['Doorpost: the store did not respond (no answer in time).'])
  })
})

describe('a function of the app’s own that never returns', () => {
  it('isRevoked: 503, since not known is not signed out', async () => {
    let hangs = false
    const isRevoked = () => (hangs ? never() : false)
    const { browser, mail } = await startedSignIn({ session: { isRevoked, whenStoreFails: 'refuse' } })
    await browser.post('/verify', { code: mail.code })
    await browser.fetch('/session')
    hangs = true
    expect((await within(4_000, browser.fetch('/session'))).status).toBe(503)
  })

  it('onSignIn: 503, and the code signs in once it returns again', async () => {
    let calls = 0
    const { browser, mail, provider } = await startedSignIn({
      onSignIn: ({ email }) => {
        calls += 1
        return calls === 1 ? never() : { subject: email }
      },
    })
    expect((await within(9_000, browser.post('/verify', { code: mail.code }))).status).toBe(503)
    // What hangs is no longer joined once it is late.
    expect((await within(9_000, browser.post('/verify', { code: mail.code }))).status).toBe(200)
    expect([calls, provider.calls.verify]).toEqual([2, 1])
  })

  it('onSignIn: the very next try is not held by the one that hangs', async () => {
    let calls = 0
    const { browser, mail } = await startedSignIn({
      onSignIn: ({ email }) => {
        calls += 1
        return calls === 1 ? never() : { subject: email }
      },
    })
    const first = browser.post('/verify', { code: mail.code })
    await within(9_000, first)
    expect((await within(300, browser.post('/verify', { code: mail.code }))).status).toBe(200)
  })

  it('onBeforeSend: 503, and no email', async () => {
    const { newBrowser, provider } = testAuth({ onBeforeSend: never })
    expect((await within(9_000, newBrowser().post('/send', { email: VISITOR }))).status).toBe(503)
    expect(provider.calls.send).toBe(0)
  })

  it('templateVariables: 503, no email, and none is counted', async () => {
    let hangs = true
    const templateVariables = () => (hangs ? never() : {})
    const { newBrowser, provider } = testAuth({ limits: {}, templateVariables })
    const browser = newBrowser()
    expect((await within(9_000, browser.post('/send', { email: VISITOR }))).status).toBe(503)
    expect(provider.calls.send).toBe(0)
    hangs = false
    expect((await browser.post('/send', { email: VISITOR })).status).toBe(200)
  })
})

describe('a body that comes one byte at a time', () => {
  it('is given up', async () => {
    const { auth } = testAuth()
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"email":'))
      },
    })
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      body,
      duplex: 'half',
      headers: {
        origin: 'http://localhost:3000',
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
      },
    }
    const answer = await within(9_000, auth.handler(new Request('http://localhost:3000/api/auth/send', init)))
    expect([answer.status, await errorCode(answer)]).toEqual([400, 'invalid_request'])
  })
})

describe('a provider that never answers', () => {
  it('holds nobody for longer than it may: a later try asks anew', async () => {
    const { browser, mail, provider } = await startedSignIn()
    provider.failNext({ method: 'verify', until: never() })
    expect((await within(9_000, browser.post('/verify', { code: mail.code }))).status).toBe(503)
    await vi.advanceTimersByTimeAsync(20_000)
    expect((await within(9_000, browser.post('/verify', { code: mail.code }))).status).toBe(200)
  })
})
