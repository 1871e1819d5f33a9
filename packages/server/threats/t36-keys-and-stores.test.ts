import { describe, expect, it, vi } from 'vitest'
import { knownBrowser, rememberAddress } from '../src/cookies/known-browser'
import { coreOf } from '../src/session/sessions'
import { memoryStore } from '../src/store/memory-store'
import type { Store } from '../src/store/store'
import { pendingCookie, startedSignIn, VISITOR } from '../src/testing/started-sign-in'
import { TEST_SECRET, type TestAuthOptions, testAuth } from '../src/testing/test-auth'
import { withMovedClock } from './moved-clock'

const STAGING = 'https://staging.example.com'
const PRODUCTION = 'https://app.example.com'
const at = (appUrl: string) => ({ session: { appUrl, secrets: TEST_SECRET }, log: () => undefined })

describe('what staging sealed, production cannot read under the same secret', () => {
  it('a pending sign-in', async () => {
    const { browser, newBrowser } = await startedSignIn(at(STAGING))
    const readBy = async (visitor: ReturnType<typeof newBrowser>) => {
      visitor.cookies.set(...pendingCookie(browser))
      return (await (await visitor.fetch('/pending')).json()).pending
    }
    expect(await readBy(newBrowser())).toMatchObject({ email: VISITOR })
    expect(await readBy(testAuth(at(PRODUCTION)).newBrowser())).toBeNull()
  })

  it('the outcome of a form post', async () => {
    const { auth, newBrowser } = testAuth(at(STAGING))
    const browser = newBrowser()
    await browser.fetch('/send', { method: 'POST', form: { email: 'x' }, headers: { 'sec-fetch-site': 'same-origin' } })
    const headers = new Headers({ cookie: `__Host-flash=${browser.cookies.get('__Host-flash')}` })
    const query = new URLSearchParams('error=invalid_email')
    expect(await auth.signInStart(headers, query)).toMatchObject({ email: 'x' })
    const { email } = await testAuth(at(PRODUCTION)).auth.signInStart(headers, query)
    expect(email).toBeUndefined()
  })

  it('an any-browser link', async () => {
    const link = { binding: 'any-browser' } as const
    const { mail, newBrowser } = await startedSignIn({ ...at(STAGING), link })
    const path = `/ticket/${new URL(mail.link).pathname.split('/').at(-1)}`
    expect((await newBrowser().fetch(path)).status).toBe(200)
    const elsewhere = testAuth({ ...at(PRODUCTION), link })
    expect((await elsewhere.newBrowser().fetch(path)).status).not.toBe(200)
  })

  it('a browser that is known', async () => {
    const [staging, production] = [STAGING, PRODUCTION].map((url) => coreOf(testAuth(at(url)).sessions).app())
    if (!staging || !production) throw new Error('there are two apps')
    const { name, value } = await rememberAddress(null, staging, VISITOR)
    const cookieHeader = `${name}=${value}`
    expect(await knownBrowser(cookieHeader, staging, VISITOR)).not.toBeNull()
    expect(await knownBrowser(cookieHeader, production, VISITOR)).toBeNull()
  })

  it('an address in its events', async () => {
    const [one, two] = await Promise.all(
      [STAGING, PRODUCTION].map(async (url) => {
        const addresses: unknown[] = []
        const onEvent = (event: object) => void addresses.push(Reflect.get(event, 'address'))
        await startedSignIn({ ...at(url), onEvent })
        return addresses[0]
      }),
    )
    expect(one).toEqual(expect.any(String))
    expect(two).toEqual(expect.any(String))
    expect(one).not.toBe(two)
  })
})

describe('a session cookie that somebody reads', () => {
  it('says nothing of the visitor', async () => {
    const onSignIn = () => ({ subject: 'user-4711', claims: { plan: 'gold' } })
    const { browser, mail } = await startedSignIn({ onSignIn })
    await browser.post('/verify', { code: mail.code })
    const token = browser.cookies.get('session') ?? ''
    const texts = token.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'))
    for (const personal of ['ada', 'example.com', '4711', 'gold', 'email']) {
      expect([token, ...texts].join(' ')).not.toContain(personal)
    }
  })
})

describe('two apps on one store', () => {
  const SECOND_SECRET = 'Qx8Zr5Tn2Wc7Vb4Ym1Kp9Lj6Hg3Fd0Sa'

  async function twoApps(limits: TestAuthOptions['limits'] = false) {
    const store = memoryStore()
    const shop = await startedSignIn({ ...at(PRODUCTION), store, limits })
    const staging = testAuth({ session: { appUrl: STAGING, secrets: SECOND_SECRET }, store, limits })
    return { shop, staging, store }
  }

  async function signedInToBoth() {
    const apps = await twoApps()
    const { shop } = apps
    await shop.browser.post('/verify', { code: shop.mail.code })
    const isSignedIn = async () => (await (await shop.browser.fetch('/session')).json()).session !== null
    const { session } = await (await shop.browser.fetch('/session')).json()
    return { ...apps, isSignedIn, sessionId: String(session.id) }
  }

  it('end their own sessions only', async () => {
    const { shop, staging, isSignedIn, sessionId } = await signedInToBoth()
    await staging.sessions.revokeAll(VISITOR)
    await staging.sessions.revoke(sessionId)
    expect(await isSignedIn()).toBe(true)
    await shop.sessions.revokeAll(VISITOR)
    expect(await isSignedIn()).toBe(false)
  })

  it('use up their own emails only', async () => {
    const { shop, staging } = await twoApps({ sendsInAll: 3, strangerMailsPerMinute: 10 })
    for (let index = 0; index < 3; index += 1) {
      await staging.newBrowser().post('/send', { email: `visitor${index}@example.com` })
    }
    expect((await staging.newBrowser().post('/send', { email: VISITOR })).status).toBe(429)
    expect((await shop.newBrowser().post('/send', { email: VISITOR })).status).toBe(200)
  })
})

describe('what waits for the store', () => {
  withMovedClock()

  it('is saved under the name of its own app too', async () => {
    const inner = memoryStore()
    let works = true
    const keys: string[] = []
    const store: Store = {
      ...inner,
      async put(key, value, life) {
        if (!works) throw new Error('down')
        keys.push(key)
        await inner.put(key, value, life)
      },
    }
    const { browser, mail } = await startedSignIn({ ...at(PRODUCTION), store })
    await browser.post('/verify', { code: mail.code })
    const [prefix] = keys[0]?.split(':') ?? []
    works = false
    await browser.post('/sign-out')
    works = true
    keys.length = 0
    await vi.advanceTimersByTimeAsync(2_000)
    expect(keys).toEqual([expect.stringMatching(new RegExp(`^${prefix}:revoked:`))])
  })
})
