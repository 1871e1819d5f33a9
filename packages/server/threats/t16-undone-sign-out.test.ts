import { describe, expect, it } from 'vitest'
import { createSessions } from '../src/session/create-sessions'
import { memoryStore } from '../src/store/memory-store'
import type { Store } from '../src/store/store'
import { issueSession } from '../src/testing/issue-session'
import { cookiesSet, errorCode, pendingCookie, startedSignIn, VISITOR } from '../src/testing/started-sign-in'
import { TEST_SECRET } from '../src/testing/test-auth'

async function signedIn(options: Parameters<typeof startedSignIn>[0] = {}) {
  const started = await startedSignIn({ session: { idleLifeSeconds: 1_000 }, ...options })
  const pending = pendingCookie(started.browser)
  await started.browser.post('/verify', { code: started.mail.code })
  const token = started.browser.cookies.get('session') ?? ''
  const isAlive = async (value = token) =>
    (await started.sessions.read({ headers: new Headers({ cookie: `session=${value}` }) })) !== null
  return { ...started, oldPending: pending, token, isAlive }
}

describe('signing out', () => {
  it('ends the session wherever its cookie is', async () => {
    const { browser, isAlive } = await signedIn()
    expect(await isAlive()).toBe(true)
    const answer = await browser.post('/sign-out')
    expect([await answer.json(), browser.cookies.has('session')]).toEqual([{ redirectTo: '/login' }, false])
    expect(await isAlive()).toBe(false)
  })

  it('holds against a renewal that is under way', async () => {
    const inner = memoryStore()
    let letThrough = () => {}
    const renewedFirst = new Promise<void>((resolve) => {
      letThrough = resolve
    })
    const store: Store = {
      ...inner,
      async put(key, value, life) {
        if (key.includes(':revoked:')) await renewedFirst
        await inner.put(key, value, life)
      },
    }
    const { browser, newBrowser, token, advance, isAlive } = await signedIn({ store })
    advance(600)
    const tab = newBrowser()
    tab.cookies.set('session', token)
    const leaving = browser.post('/sign-out')
    expect(cookiesSet(await tab.fetch('/session'))).toEqual(['session'])
    letThrough()
    await leaving
    expect(await isAlive(tab.cookies.get('session'))).toBe(false)
  })

  it('is followed by no renewal', async () => {
    const { browser, newBrowser, token, advance } = await signedIn()
    advance(600)
    await browser.post('/sign-out')
    const tab = newBrowser()
    tab.cookies.set('session', token)
    const answer = await tab.fetch('/session')
    expect(await answer.json()).toEqual({ session: null })
    expect(answer.headers.getSetCookie()).toEqual([])
  })

  it('ends the receipt too: the same POST again brings nothing back', async () => {
    const { browser, oldPending, mail } = await signedIn()
    await browser.post('/sign-out')
    browser.cookies.set(...oldPending)
    const again = await browser.post('/verify', { code: mail.code })
    expect(await errorCode(again)).toBe('code_expired')
    expect(cookiesSet(again)).toEqual([])
  })

  it.each(['GET', 'HEAD'])('is not done by %s, which a prefetch sends', async (method) => {
    const { browser, isAlive } = await signedIn()
    const answer = await browser.fetch('/sign-out', { method })
    expect(answer.status).toBe(method === 'GET' ? 405 : 200)
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(await isAlive()).toBe(true)
  })

  it('leads a form on to the page after it', async () => {
    const { browser } = await signedIn({ session: { afterSignOut: '/goodbye' } })
    const form = { method: 'POST', form: {}, headers: { 'sec-fetch-site': 'same-origin' } }
    expect((await browser.fetch('/sign-out', form)).headers.get('location')).toBe('http://localhost:3000/goodbye')
  })

  it('is not forgotten by a memory that strangers flood', async () => {
    const store = memoryStore({ maxEntries: 50 })
    const { browser, isAlive } = await signedIn({ store })
    await browser.post('/sign-out')
    for (let index = 0; index < 200; index += 1) await store.put(`limit:${index}`, '1', 600)
    expect(await isAlive()).toBe(false)
  })

  it('without a session is done', async () => {
    const { newBrowser } = await signedIn()
    expect((await newBrowser().post('/sign-out')).status).toBe(200)
  })

  it('everywhere without a session is no success', async () => {
    const { newBrowser } = await signedIn()
    const answer = await newBrowser().post('/sign-out', { everywhere: true })
    expect([answer.status, await errorCode(answer)]).toEqual([401, 'no_session'])
  })
})

describe('signing out everywhere', () => {
  it('ends every session of the visitor and nobody else’s', async () => {
    const { browser, sessions, isAlive } = await signedIn()
    const other = await issueSession(sessions, { subject: VISITOR, email: VISITOR, claims: {}, flow: '' })
    const stranger = await issueSession(sessions, { subject: 'bob', email: 'bob@example.com', claims: {}, flow: '' })
    const tokenOf = (cookie: string) => cookie.slice('session='.length)
    expect((await browser.post('/sign-out', { everywhere: true })).status).toBe(200)
    expect(await isAlive()).toBe(false)
    expect(await isAlive(tokenOf(other.cookie))).toBe(false)
    expect(await isAlive(tokenOf(stranger.cookie))).toBe(true)
  })

  it('does not end the sign-in that follows in the same second', async () => {
    const { browser, provider, isAlive } = await signedIn()
    await browser.post('/sign-out', { everywhere: true })
    await browser.post('/send', { email: VISITOR })
    await browser.post('/verify', { code: provider.mailTo(VISITOR).code })
    expect(await isAlive(browser.cookies.get('session'))).toBe(true)
  })

  it('ends a session of the same second that began before it', async () => {
    const { sessions, isAlive } = await signedIn()
    await sessions.revokeAll(VISITOR)
    expect(await isAlive()).toBe(false)
  })

  it('outlives a renewed cookie', async () => {
    const { browser, sessions, advance, isAlive } = await signedIn()
    advance(600)
    await sessions.revokeAll(VISITOR)
    advance(1)
    expect(await isAlive(browser.cookies.get('session'))).toBe(false)
  })
})

describe('a store that cannot be asked', () => {
  /** Works until it is told to fail. */
  function breakable(): Store & { isBroken: boolean } {
    const store = memoryStore({ now: () => Date.UTC(2026, 0, 1) })
    const guarded = {
      isBroken: false,
      put: (key: string, value: string, life: number) => guarded.ask(() => store.put(key, value, life)),
      get: (key: string) => guarded.ask(() => store.get(key)),
      delete: (key: string) => guarded.ask(() => store.delete(key)),
      add: (key: string, amount: number, life: number) => guarded.ask(() => store.add(key, amount, life)),
      ask<T>(work: () => Promise<T>): Promise<T> {
        // Some clients throw before there is a promise.
        if (guarded.isBroken) throw new Error('connection refused to redis://user:secret@10.0.0.1')
        return work()
      },
    }
    return guarded
  }

  it('is never a silent success: the cookie stays for another try', async () => {
    const store = breakable()
    const { browser, lines } = await signedIn({ store })
    store.isBroken = true
    const answer = await browser.post('/sign-out', { everywhere: true })
    expect(await errorCode(answer)).toBe('store_unavailable')
    expect(answer.headers.get('retry-after')).toBe('5')
    expect(browser.cookies.has('session')).toBe(true)
    expect(lines.join()).not.toContain('secret')
    store.isBroken = false
    expect((await browser.post('/sign-out', { everywhere: true })).status).toBe(200)
    expect(browser.cookies.has('session')).toBe(false)
  })

  it.each(['here', 'everywhere'])('lets nobody pass whom this very process signed out %s before', async (where) => {
    const store = breakable()
    // A process remembers for a while, so nobody of another test.
    const onSignIn = () => ({ subject: `user-who-leaves-${where}` })
    const { browser, provider, token, isAlive } = await signedIn({ store, onSignIn })
    expect(await isAlive()).toBe(true)
    await browser.post('/sign-out', { everywhere: where === 'everywhere' })
    await browser.post('/send', { email: VISITOR })
    await browser.post('/verify', { code: provider.mailTo(VISITOR).code })
    const next = browser.cookies.get('session')
    expect(await isAlive(next)).toBe(true)
    store.isBroken = true
    expect([await isAlive(token), await isAlive(next)]).toEqual([false, true])
  })

  it('lets nobody pass on another device, either', async () => {
    const store = breakable()
    const { sessions, token, isAlive } = await signedIn({ store, onSignIn: () => ({ subject: 'user-elsewhere' }) })
    expect(await isAlive()).toBe(true)
    await sessions.revokeAll('user-elsewhere')
    store.isBroken = true
    expect(await isAlive(token)).toBe(false)
  })

  it('lets nobody pass whom this process did not see lately, and says so where someone can wait', async () => {
    const store = breakable()
    const { browser, advance, isAlive } = await signedIn({ store })
    advance(901)
    store.isBroken = true
    expect(await isAlive()).toBe(false)
    expect(await errorCode(await browser.fetch('/session'))).toBe('store_unavailable')
    expect(await errorCode(await browser.fetch('/pending?flow=x'))).toBe('store_unavailable')
    store.isBroken = false
    advance(2)
    // The first to ask finds out.
    await isAlive()
    expect(await isAlive()).toBe(true)
  })

  it('leaves the sign-in page standing', async () => {
    const store = breakable()
    const { browser, auth, advance } = await signedIn({ store })
    advance(901)
    store.isBroken = true
    const headers = new Headers({ cookie: `session=${browser.cookies.get('session')}` })
    const state = await auth.signInStart(headers, new URLSearchParams({ next: '/account' }))
    expect(state).toMatchObject({ basePath: '/api/auth', next: '/account' })
  })
})

describe('isRevoked of the app', () => {
  it('is asked at every read, also for a cookie seen before', async () => {
    let isBlocked = false
    const { isAlive } = await signedIn({ session: { isRevoked: () => isBlocked } })
    expect(await isAlive()).toBe(true)
    isBlocked = true
    expect(await isAlive()).toBe(false)
  })

  it('that fails lets nobody pass', async () => {
    const { isAlive } = await signedIn({
      session: {
        isRevoked: async () => {
          throw new Error('database is down')
        },
      },
    })
    expect(await isAlive()).toBe(false)
  })
})

describe('a shared store', () => {
  function counted() {
    const inner = memoryStore()
    const calls = { get: 0 }
    const store: Store = {
      put: inner.put,
      delete: inner.delete,
      add: inner.add,
      get(key) {
        calls.get += 1
        return inner.get(key)
      },
    }
    return { store, calls }
  }

  it('is asked at every read, and less often only as far as the app allows', async () => {
    for (const [revocationStaleSeconds, expected] of [
      [0, 6],
      [60, 2],
    ] as const) {
      const { store, calls } = counted()
      const sessions = createSessions({
        appUrl: 'http://localhost:3000',
        secrets: TEST_SECRET,
        store,
        revocationStaleSeconds,
      })
      const { cookie } = await issueSession(sessions, { subject: 'ada', email: VISITOR, claims: {}, flow: '' })
      calls.get = 0
      for (let visit = 0; visit < 3; visit += 1) await sessions.read({ headers: new Headers({ cookie }) })
      expect(calls.get).toBe(expected)
    }
  })

  it('ends a session in another process', async () => {
    const { store } = counted()
    const options = { appUrl: 'http://localhost:3000', secrets: TEST_SECRET, store }
    const [first, second] = [createSessions(options), createSessions(options)]
    const { cookie, session } = await issueSession(first, { subject: 'ada', email: VISITOR, claims: {}, flow: '' })
    const headers = new Headers({ cookie })
    expect(await second.read({ headers })).not.toBeNull()
    await first.revoke(session.id)
    expect(await second.read({ headers })).toBeNull()
  })

  it('ends it at once, whatever the clocks of the processes say, and also of one that is put back', async () => {
    const { store } = counted()
    const start = Date.UTC(2026, 0, 1)
    let ahead = start
    const options = { appUrl: 'http://localhost:3000', secrets: TEST_SECRET, store }
    const first = createSessions({ ...options, now: () => ahead })
    const second = createSessions({ ...options, now: () => start })
    const { cookie, session } = await issueSession(first, { subject: 'ada', email: VISITOR, claims: {}, flow: '' })
    ahead += 10_000
    await first.revoke(session.id)
    ahead = start
    const headers = new Headers({ cookie })
    expect([await first.read({ headers }), await second.read({ headers })]).toEqual([null, null])
  })

  it('reuses no answer for longer than the app allows after its clock was put back', async () => {
    const { store } = counted()
    let time = Date.UTC(2026, 0, 1)
    const options = { appUrl: 'http://localhost:3000', secrets: TEST_SECRET, store, now: () => time }
    const here = createSessions({ ...options, revocationStaleSeconds: 5 })
    // By another clock: what one process remembers is shared by all that go by the same one.
    const there = createSessions({ ...options, now: Date.now })
    const { cookie, session } = await issueSession(here, { subject: 'ada', email: VISITOR, claims: {}, flow: '' })
    const headers = new Headers({ cookie })
    time += 3_600_000
    await here.read({ headers })
    time -= 3_600_000
    await there.revoke(session.id)
    expect(await here.read({ headers })).toBeNull()
  })

  it('forgets no stale answer of its own process', async () => {
    const { store } = counted()
    const sessions = createSessions({
      appUrl: 'http://localhost:3000',
      secrets: TEST_SECRET,
      store,
      revocationStaleSeconds: 600,
    })
    const { cookie, session } = await issueSession(sessions, { subject: 'ada', email: VISITOR, claims: {}, flow: '' })
    const headers = new Headers({ cookie })
    await sessions.read({ headers })
    await sessions.revoke(session.id)
    expect(await sessions.read({ headers })).toBeNull()
  })
})
