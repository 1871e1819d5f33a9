import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { memoryStore } from '../src/store/memory-store'
import { sharedMemoryStore } from '../src/store/shared-memory'
import type { Store } from '../src/store/store'
import { createWriteBack } from '../src/store/write-back'
import { askedStore } from '../src/testing/asked-store'
import { issueSession } from '../src/testing/issue-session'
import { errorCode, VISITOR } from '../src/testing/started-sign-in'
import { type TestAuth, type TestAuthOptions, testAuth } from '../src/testing/test-auth'
import type { TestBrowser } from '../src/testing/test-browser'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** One process's way to a store that others reach all the time. */
function cutOff(inner: Store) {
  const state = { isDown: false, failsNext: 0 }
  const ask = <T>(work: () => Promise<T>) => {
    const fails = state.isDown || state.failsNext > 0
    state.failsNext = Math.max(0, state.failsNext - 1)
    return fails ? Promise.reject(new Error('down')) : work()
  }
  return { state, store: askedStore(inner, ask) }
}

/** Two processes on one store, of which the first can be cut off. */
async function twoProcesses(options: TestAuthOptions = {}) {
  const inner = memoryStore({ now: () => Date.UTC(2026, 0, 1) })
  const { state, store } = cutOff(inner)
  const here = testAuth({ ...options, store })
  const there = testAuth({ ...options, store: inner })
  const advance = (seconds: number) => {
    here.advance(seconds)
    there.advance(seconds)
  }
  async function recover() {
    state.isDown = false
    advance(2)
    await here.newBrowser().post('/send', { email: 'probe@example.com' })
    await vi.advanceTimersByTimeAsync(4_000)
  }
  return { state, here, there, advance, recover }
}

async function signIn({ newBrowser, provider }: TestAuth): Promise<TestBrowser> {
  const browser = newBrowser()
  await browser.post('/send', { email: VISITOR })
  await browser.post('/verify', { code: provider.mailTo(VISITOR).code })
  return browser
}

const isAlive = async ({ sessions }: TestAuth, { cookies }: TestBrowser) =>
  (await sessions.read({ headers: new Headers({ cookie: `session=${cookies.get('session')}` }) })) !== null

describe('a sign-out while the store is down', () => {
  it('is saved once the store is back, also when that comes and goes', async () => {
    const { state, here, there, advance } = await twoProcesses()
    const browser = await signIn(here)
    const stolen = browser.cookies.get('session') ?? ''
    const thief = there.newBrowser()
    thief.cookies.set('session', stolen)
    state.isDown = true
    expect((await browser.post('/sign-out')).status).toBe(200)
    for (let turn = 0; turn < 5; turn += 1) {
      advance(2)
      state.isDown = false
      state.failsNext = 1
      await vi.advanceTimersByTimeAsync(2_000)
      state.isDown = true
    }
    expect(await isAlive(there, thief)).toBe(true)
    state.isDown = false
    advance(3)
    await vi.advanceTimersByTimeAsync(4_000)
    expect(await isAlive(there, thief)).toBe(false)
  })

  it('of the app’s own, too: it rejects, this process refuses the session, and all do later', async () => {
    const { state, here, there, recover } = await twoProcesses()
    const browser = await signIn(here)
    const { session } = await (await browser.fetch('/session')).json()
    state.isDown = true
    await expect(here.sessions.revoke(session.id)).rejects.toThrow('the store did not respond')
    expect([await isAlive(here, browser), await isAlive(there, browser)]).toEqual([false, true])
    await recover()
    expect(await isAlive(there, browser)).toBe(false)
  })

  it('everywhere is refused, also by the app’s own call, and changes nothing', async () => {
    const { state, here, there, recover } = await twoProcesses()
    const browser = await signIn(here)
    state.isDown = true
    expect(await errorCode(await browser.post('/sign-out', { everywhere: true }))).toBe('store_unavailable')
    await expect(here.sessions.revokeAll(VISITOR)).rejects.toThrow('the store did not respond')
    await recover()
    expect([await isAlive(here, browser), await isAlive(there, browser)]).toEqual([true, true])
  })

  it('that follows on another one while that is written back is not lost', async () => {
    const inner = memoryStore()
    const { state, store } = cutOff(inner)
    let letThrough = () => {}
    let isHeld = false
    const slow: Store = {
      ...store,
      async put(...values) {
        if (isHeld) await new Promise<void>((resolve) => (letThrough = resolve))
        await store.put(...values)
      },
    }
    const local = sharedMemoryStore('held', Date.now)
    const writeBack = createWriteBack({ store: () => slow, local: () => local, keptSeconds: 900 }, Date.now)
    state.isDown = true
    await writeBack.put('revoked:a', 'in half a minute', 900).catch(() => undefined)
    state.isDown = false
    isHeld = true
    await vi.advanceTimersByTimeAsync(2_000)
    isHeld = false
    state.failsNext = 1
    await writeBack.put('revoked:a', 'at once', 900).catch(() => undefined)
    letThrough()
    await vi.advanceTimersByTimeAsync(0)
    expect(writeBack.peek('revoked:a')).toBe('at once')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await inner.get('revoked:a')).toBe('at once')
  })
})

describe('a sign-out elsewhere after an outage', () => {
  /** A process that knows a session, and of which nobody asked anything since the store is back. */
  async function backUnnoticed() {
    const processes = await twoProcesses()
    const { state, here, there, advance } = processes
    const browser = await signIn(here)
    const other = here.newBrowser()
    const { cookie } = await issueSession(here.sessions, { subject: VISITOR, email: VISITOR, claims: {}, flow: '' })
    other.cookies.set('session', cookie.slice('session='.length))
    expect([await isAlive(here, browser), await isAlive(here, other)]).toEqual([true, true])
    state.isDown = true
    for (let read = 0; read < 3; read += 1) expect(await isAlive(here, browser)).toBe(true)
    state.isDown = false
    advance(2)
    const elsewhere = there.newBrowser()
    elsewhere.cookies.set('session', browser.cookies.get('session') ?? '')
    return { ...processes, browser, other, elsewhere }
  }

  it('holds at the first request, which finds out that the store is back', async () => {
    const { here, browser, elsewhere } = await backUnnoticed()
    expect((await elsewhere.post('/sign-out')).status).toBe(200)
    expect(await isAlive(here, browser)).toBe(false)
  })

  it('everywhere does, too', async () => {
    const { here, other, elsewhere } = await backUnnoticed()
    expect((await elsewhere.post('/sign-out', { everywhere: true })).status).toBe(200)
    expect(await isAlive(here, other)).toBe(false)
  })
})

describe('a sign-out where the clock is behind', () => {
  it('ends a session that has not begun there', async () => {
    const { here, there } = await twoProcesses()
    const browser = await signIn(here)
    there.advance(-60)
    expect(await isAlive(there, browser)).toBe(false)
    const elsewhere = there.newBrowser()
    elsewhere.cookies.set('session', browser.cookies.get('session') ?? '')
    expect((await elsewhere.post('/sign-out')).status).toBe(200)
    expect(await isAlive(here, browser)).toBe(false)
  })
})

describe('a session that was made while the store was down', () => {
  it('is no older than a sign-out everywhere of before', async () => {
    const { state, here, there, advance, recover } = await twoProcesses()
    await there.sessions.revokeAll(VISITOR)
    advance(120)
    state.isDown = true
    const browser = await signIn(here)
    await recover()
    expect([await isAlive(here, browser), await isAlive(there, browser)]).toEqual([true, true])
  })

  it.each([0, 30, 3_600])('is ended by a sign-out everywhere that came %s seconds later elsewhere', async (seconds) => {
    const { state, here, there, advance, recover } = await twoProcesses()
    state.isDown = true
    const browser = await signIn(here)
    advance(seconds)
    await there.sessions.revokeAll(VISITOR)
    await recover()
    expect([await isAlive(here, browser), await isAlive(there, browser)]).toEqual([false, false])
  })
})

describe('a user whom the app has blocked', () => {
  it('stays out while the store is down', async () => {
    let isBlocked = false
    const { state, here } = await twoProcesses({ session: { isRevoked: () => isBlocked } })
    const browser = await signIn(here)
    expect(await isAlive(here, browser)).toBe(true)
    state.isDown = true
    expect(await isAlive(here, browser)).toBe(true)
    isBlocked = true
    expect(await isAlive(here, browser)).toBe(false)
  })
})

describe('allowStaleSeconds', () => {
  it('says for how long a session that was read goes on', async () => {
    const { state, here, advance } = await twoProcesses({ session: { allowStaleSeconds: 60 } })
    const browser = await signIn(here)
    state.isDown = true
    advance(59)
    expect(await isAlive(here, browser)).toBe(true)
    advance(1)
    expect(await isAlive(here, browser)).toBe(false)
  })

  it('has to be a number', async () => {
    expect(testAuth({ session: { allowStaleSeconds: Number.NaN } }).sessions.problems()).toEqual([
      'allowStaleSeconds must be a whole number, 0 or more.',
    ])
  })
})
