import { describe, expect, it } from 'vitest'
import { createSessions } from '../src/session/create-sessions'
import { memoryStore } from '../src/store/memory-store'
import type { Store } from '../src/store/store'
import { mintSessionCookie } from '../src/testing/mint-session-cookie'
import { startedSignIn, VISITOR } from '../src/testing/started-sign-in'

const APP = { appUrl: 'http://localhost:3000', secrets: 'k3N9vQ2xL7pR4tW8yB1mZ6cF5hJ0dG2s' }

async function signedIn(options: Parameters<typeof startedSignIn>[0] = {}) {
  const started = await startedSignIn(options)
  const { browser, mail, provider, auth } = started
  await browser.post('/verify', { code: mail.code })
  const cookie = () => browser.cookies.get('session') ?? ''
  const isGood = async (value: string) =>
    (await auth.sessions.read({ headers: new Headers({ cookie: `session=${value}` }) })) !== null
  async function signInAs(email: string): Promise<string> {
    await browser.post('/send', { email })
    await browser.post('/verify', { code: provider.mailTo(email).code })
    return cookie()
  }
  return { ...started, cookie, isGood, signInAs }
}

describe('a session that another sign-in in the same browser replaced', () => {
  it.each([
    ['the same account', VISITOR],
    ['another account', 'bob@example.com'],
  ])('ends half a minute later: %s', async (_name, email) => {
    const { advance, cookie, isGood, signInAs } = await signedIn()
    advance(120)
    const first = cookie()
    const second = await signInAs(email)
    expect(second).not.toBe(first)
    // An answer that got lost, or a request of another tab.
    expect([await isGood(first), await isGood(second)]).toEqual([true, true])
    advance(31)
    expect([await isGood(first), await isGood(second)]).toEqual([false, true])
  })

  it('is not prolonged meanwhile', async () => {
    const { advance, cookie, newBrowser, signInAs } = await signedIn({ session: { idleLifeSeconds: 600 } })
    const first = cookie()
    advance(400)
    await signInAs(VISITOR)
    const other = newBrowser()
    other.cookies.set('session', first)
    const answer = await other.fetch('/session')
    expect([answer.headers.getSetCookie(), (await answer.json()).session?.email]).toEqual([[], VISITOR])
  })

  it('ends also when the store could not be told at once, and the sign-in succeeds', async () => {
    const inner = memoryStore()
    let works = true
    const store: Store = {
      ...inner,
      put: (key, value, life) =>
        works || !key.includes(':revoked:') ? inner.put(key, value, life) : Promise.reject(new Error('down')),
    }
    const { advance, browser, cookie, isGood, provider, signInAs } = await signedIn({ store })
    const first = cookie()
    advance(120)
    works = false
    const second = await signInAs(VISITOR)
    expect([second === first, provider.calls.verify]).toEqual([false, 2])
    advance(31)
    expect([await isGood(first), browser.cookies.has('session')]).toEqual([false, true])
  })

  it('stays over when it was signed out: presenting it with another sign-in brings nothing back', async () => {
    const { browser, cookie, isGood, newBrowser, provider } = await signedIn()
    const stolen = cookie()
    await browser.post('/sign-out')
    const thief = newBrowser()
    await thief.post('/send', { email: 'mallory@example.com' })
    thief.cookies.set('session', stolen)
    await thief.post('/verify', { code: provider.mailTo('mallory@example.com').code })
    expect(await isGood(stolen)).toBe(false)
  })

  it('ends at once where the store cannot say whether it was signed out', async () => {
    const inner = memoryStore()
    let works = true
    const store: Store = {
      ...inner,
      get: (key) => (works || !key.includes(':revoked:') ? inner.get(key) : Promise.reject(new Error('down'))),
    }
    const { advance, cookie, isGood, signInAs } = await signedIn({ store })
    const first = cookie()
    advance(120)
    works = false
    await signInAs('bob@example.com')
    works = true
    expect(await isGood(first)).toBe(false)
  })

  it('is told to the app', async () => {
    const events: string[] = []
    const { advance, signInAs } = await signedIn({ onEvent: ({ type }) => void events.push(type) })
    advance(120)
    await signInAs(VISITOR)
    expect(events.filter((type) => type === 'session_replaced')).toHaveLength(1)
  })

  it('is none where a sign-in finds its own session', async () => {
    const { advance, browser, cookie, isGood, mail, pending } = await signedIn()
    await browser.post('/verify', { code: mail.code, flow: pending.flow })
    advance(31)
    expect(await isGood(cookie())).toBe(true)
  })
})

describe('a lifetime that became shorter', () => {
  it.each([
    ['the longest', { absoluteLifeSeconds: 3_600 }],
    ['the idle one', { idleLifeSeconds: 3_600 }],
  ])('holds at once for sessions of before: %s', async (_name, life) => {
    const store = memoryStore()
    let now = Date.UTC(2026, 0, 1)
    const before = createSessions({ ...APP, store, now: () => now })
    const { value } = await mintSessionCookie(before, { email: VISITOR })
    const after = createSessions({ ...APP, store, now: () => now, ...life })
    const read = () => after.read({ headers: new Headers({ cookie: `session=${value}` }) })
    now += 3_500_000
    expect(await read()).not.toBeNull()
    now += 200_000
    expect(await read()).toBeNull()
  })

  it('never brings a session back that was signed out', async () => {
    const store = memoryStore()
    let now = Date.UTC(2026, 0, 1)
    const long = createSessions({ ...APP, store, now: () => now })
    const { value } = await mintSessionCookie(long, { email: VISITOR })
    const headers = new Headers({ cookie: `session=${value}` })
    const id = (await long.read({ headers }))?.id ?? ''
    const short = createSessions({ ...APP, store, now: () => now, absoluteLifeSeconds: 3_600 })
    await short.revoke(id)
    now += 2 * 3_600_000
    expect([await short.read({ headers }), await long.read({ headers })]).toEqual([null, null])
  })
})
