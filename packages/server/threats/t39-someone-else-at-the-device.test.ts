import { describe, expect, it, vi } from 'vitest'
import type { GuardOptions } from '../src/guard/ask-session'
import { sessionOrResponse } from '../src/guard/session-or-response'
import { issueSession } from '../src/testing/issue-session'
import { testAuth } from '../src/testing/test-auth'
import { inNextRequest } from './next-request'

const TEN_MINUTES = { maxAgeSeconds: 600 } as const
const own = { 'sec-fetch-site': 'same-origin' }

/** A handler, an action and a page that ask for a recent sign-in, and the cookie of one that ages. */
async function sensitive(session: Parameters<typeof testAuth>[0] = {}, options: GuardOptions = TEN_MINUTES) {
  const { sessions, advance } = testAuth(session)
  const { cookie, session: issued } = await issueSession(sessions, {
    subject: 'ada',
    email: 'ada@example.com',
    claims: {},
    flow: '',
  })
  const headers = new Headers({ cookie, ...own })
  const act = vi.fn((..._: unknown[]) => Response.json({ done: true }))
  // Loaded in the request: Next.js wants its surroundings from the first moment.
  const { authedAction, withSession } = await inNextRequest(headers, () => import('../src/next/with-session'))
  const { requireRecentSignIn } = await inNextRequest(headers, () => import('../src/next/guards'))
  return {
    sessions,
    advance,
    act,
    id: issued.id,
    handler: () =>
      withSession(
        sessions,
        act,
        options,
      )(new Request('http://localhost:3000/api/account', { method: 'DELETE', headers }), {}),
    action: () => inNextRequest(headers, () => authedAction(sessions, () => act(), options)()),
    page: () =>
      inNextRequest(headers, () =>
        requireRecentSignIn(sessions, { ...TEN_MINUTES, ...options, next: '/account/delete' }),
      ),
  }
}

const tooOld = { error: { code: 'sign_in_too_old' } }
const digest = (error: unknown) => String(Reflect.get(Object(error), 'digest'))

describe('sessionOrResponse', () => {
  it('refuses a sign-in of longer ago', async () => {
    const { sessions, advance } = testAuth()
    const { cookie } = await issueSession(sessions, { subject: 'ada', email: 'ada@example.com', claims: {}, flow: '' })
    const request = new Request('http://localhost:3000/account', { headers: { cookie } })
    const ask = async () => {
      const found = await sessionOrResponse(sessions, request, TEN_MINUTES)
      return found instanceof Response ? found.headers.get('location') : found.subject
    }
    advance(600)
    expect(await ask()).toBe('ada')
    advance(1)
    expect(await ask()).toBe('http://localhost:3000/login?next=%2Faccount&again=1')
  })
})

describe('what asks for a recent sign-in', () => {
  it('runs for one', async () => {
    const { advance, act, handler, action, page } = await sensitive()
    advance(600)
    expect((await handler()).status).toBe(200)
    expect(await action()).toMatchObject({ ok: true })
    expect(await page()).toMatchObject({ subject: 'ada' })
    expect(act).toHaveBeenCalledTimes(2)
  })

  it('refuses one of longer ago, whatever page it was asked from', async () => {
    const { advance, act, handler, action, page } = await sensitive()
    advance(601)
    const answer = await handler()
    expect([answer.status, await answer.json()]).toEqual([403, tooOld])
    expect([answer.headers.get('cache-control'), answer.headers.get('vary')]).toEqual(['no-store', 'Cookie'])
    expect(await action()).toEqual({ ok: false, code: 'sign_in_too_old' })
    const redirect = await page().catch(digest)
    expect(redirect).toContain('/login?next=%2Faccount%2Fdelete&again=1')
    expect(act).not.toHaveBeenCalled()
  })

  it('refuses everyone when its age is not a number', async () => {
    // As of a setting that is missing.
    const missing: GuardOptions = {}
    Reflect.set(missing, 'maxAgeSeconds', undefined)
    for (const options of [missing, { maxAgeSeconds: Number.NaN }]) {
      const { act, handler, action } = await sensitive({}, options)
      expect((await handler()).status).toBe(403)
      expect(await action()).toEqual({ ok: false, code: 'sign_in_too_old' })
      expect(act).not.toHaveBeenCalled()
    }
  })

  it('relies on no earlier answer of the store', async () => {
    const { memoryStore } = await import('../src/store/memory-store')
    let isAway = false
    const memory = memoryStore()
    const get: typeof memory.get = async (key) => (isAway ? Promise.reject(new Error('away')) : memory.get(key))
    const { act, handler, action } = await sensitive({ session: { store: { ...memory, get } } })
    expect((await handler()).status).toBe(200)
    isAway = true
    expect((await handler()).status).toBe(503)
    expect(await action()).toEqual({ ok: false, code: 'store_unavailable' })
    expect(act).toHaveBeenCalledTimes(1)
  })

  it('asks the store itself, for as long as others reuse its answer', async () => {
    const { memoryStore } = await import('../src/store/memory-store')
    // Not a memory store any more: that one is asked every time.
    const session = { store: { ...memoryStore() }, revocationStaleSeconds: 600 }
    const { id, handler, page } = await sensitive({ session })
    expect((await handler()).status).toBe(200)
    await testAuth({ session }).sessions.revoke(id)
    expect((await handler()).status).toBe(401)
    expect(digest(await page().catch((error: unknown) => error))).toContain('/login')
  })

  it('leaves handlers and actions that do not ask to every session', async () => {
    const { advance, handler, action } = await sensitive({}, {})
    advance(6 * 86_400)
    expect((await handler()).status).toBe(200)
    expect(await action()).toMatchObject({ ok: true })
  })
})

const VISITOR = 'ada@example.com'

/** A browser that has signed in. */
async function signedIn(options: Parameters<typeof testAuth>[0] = {}) {
  const { newBrowser, provider } = testAuth(options)
  const browser = newBrowser()
  await browser.post('/send', { email: VISITOR })
  const answer = await browser.post('/verify', { code: provider.mailTo(VISITOR).code })
  return { browser, answer, newBrowser }
}

describe('what a browser knows of who was here', () => {
  it('goes when the visitor signs out everywhere', async () => {
    const { browser } = await signedIn()
    expect(browser.cookies.has('known')).toBe(true)
    await browser.post('/sign-out', { everywhere: true })
    expect([...browser.cookies.keys()]).toEqual([])
  })

  it('goes by a form without JavaScript, too', async () => {
    const { browser } = await signedIn()
    const headers = { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }
    await browser.fetch('/sign-out', { method: 'POST', form: { everywhere: 'true' }, headers })
    expect([...browser.cookies.keys()]).toEqual([])
  })

  it('stays when the visitor signs out here, and protects the next sign-in from strangers', async () => {
    const { browser, newBrowser } = await signedIn({ limits: {} })
    await browser.post('/sign-out')
    expect([...browser.cookies.keys()]).toEqual(['known'])
    await newBrowser().post('/send', { email: VISITOR })
    expect((await newBrowser().post('/send', { email: VISITOR })).status).toBe(429)
    expect((await browser.post('/send', { email: VISITOR })).status).toBe(200)
  })
})

/** The lines that set cookies which a browser would find again after it was closed. */
const lasting = (answer: Response) =>
  answer.headers.getSetCookie().filter((line) => /max-age=[1-9]|expires/i.test(line))

describe('sessions that end with the browser', () => {
  it('begin, are renewed and are replaced without a date', async () => {
    const session = { persistent: false, idleLifeSeconds: 3_600 }
    const { newBrowser, provider, advance } = testAuth({ session })
    const browser = newBrowser()
    for (const _ of ['first', 'second']) {
      await browser.post('/send', { email: VISITOR })
      const answer = await browser.post('/verify', { code: provider.mailTo(VISITOR).code })
      expect(lasting(answer)).toEqual([])
      advance(2_000)
      const renewed = await browser.fetch('/session')
      expect(renewed.headers.getSetCookie()).toHaveLength(1)
      expect(lasting(renewed)).toEqual([])
    }
  })

  it('leave nothing behind when the visitor signs out', async () => {
    const { browser } = await signedIn({ session: { persistent: false } })
    await browser.post('/sign-out')
    expect([...browser.cookies.keys()]).toEqual([])
  })

  it('still end on the server', async () => {
    const session = { persistent: false, absoluteLifeSeconds: 60 }
    const { newBrowser, provider, advance } = testAuth({ session })
    const browser = newBrowser()
    await browser.post('/send', { email: VISITOR })
    await browser.post('/verify', { code: provider.mailTo(VISITOR).code })
    advance(120)
    expect(await (await browser.fetch('/session')).json()).toEqual({ session: null })
  })

  it('are not what an app has without asking', async () => {
    const { answer } = await signedIn()
    expect(lasting(answer).map((line) => line.split('=')[0])).toEqual(['session', 'known'])
  })
})
