import { describe, expect, it, vi } from 'vitest'
import { knownBrowser, rememberAddress } from '../src/cookies/known-browser'
import { createSessions } from '../src/session/create-sessions'
import { coreOf } from '../src/session/sessions'
import { memoryStore } from '../src/store/memory-store'
import type { Store } from '../src/store/store'
import { issueSession } from '../src/testing/issue-session'
import { errorCode, pendingCookie, startedSignIn, VISITOR } from '../src/testing/started-sign-in'
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

/** A store that keeps a note of all that it is told, with the operation. */
function recordingStore() {
  const inner = memoryStore()
  const told: string[] = []
  const store: Store = {
    async put(key, value, life) {
      told.push(`put ${key} ${value}`)
      await inner.put(key, value, life)
    },
    async get(key) {
      told.push(`get ${key}`)
      return inner.get(key)
    },
    async delete(key) {
      told.push(`delete ${key}`)
      await inner.delete(key)
    },
    async add(key, amount, life) {
      told.push(`add ${key} ${amount}`)
      return inner.add(key, amount, life)
    },
  }
  return { store, told }
}

describe('a store that somebody reads', () => {
  it('holds nobody’s address, subject, session, code or token', async () => {
    const { store, told } = recordingStore()
    const { browser, mail, pending, provider, newBrowser, advance, sessions } = await startedSignIn({
      store,
      limits: { strangerMailsPerMinute: 10, knownMailsPerMinute: 10 },
      link: { binding: 'any-browser' },
      onSignIn: ({ email }) => ({ subject: `user-of-${email}`, claims: { plan: 'gold-plan' } }),
    })
    const secrets: string[] = []
    const keepMail = () => {
      const { code, linkToken, link, state } = provider.mailTo(VISITOR)
      secrets.push(code, linkToken, state, String(new URL(link).pathname.split('/').at(-1)))
    }
    async function verify(from: typeof browser, code: string): Promise<void> {
      const answer = await from.post('/verify', { code })
      expect(answer.status).toBe(200)
      secrets.push((await answer.json()).session.id)
    }

    keepMail()
    const wrong = mail.code === '000000' ? '111111' : '000000'
    advance(61)
    expect((await browser.post('/resend')).status).toBe(200)
    keepMail()
    expect(await errorCode(await browser.post('/verify', { code: wrong }))).toBe('invalid_code')
    await verify(browser, provider.mailTo(VISITOR).code)
    expect((await browser.post('/sign-out')).status).toBe(200)

    // By link, in the browser that asked; then the same link again.
    advance(61)
    await browser.post('/send', { email: VISITOR, next: '/of/ada' })
    keepMail()
    const { link } = provider.mailTo(VISITOR)
    expect((await browser.visit(link)).headers.get('location')).toContain('/of/ada')
    expect((await browser.visit(link)).headers.get('location')).toContain('/of/ada')

    // By link, in another one.
    advance(61)
    const other = newBrowser()
    await other.post('/send', { email: VISITOR })
    keepMail()
    const elsewhere = newBrowser()
    const { linkToken, link: opened } = provider.mailTo(VISITOR)
    await elsewhere.visit(opened)
    const ticket = new URL(opened).pathname.split('/').at(-1)
    expect((await elsewhere.post('/verify', { ticket, link_token: linkToken })).status).toBe(200)

    const { session } = await (await elsewhere.fetch('/session')).json()
    await sessions.revoke(session.id)
    expect((await browser.post('/sign-out', { everywhere: true })).status).toBe(200)
    await sessions.revokeAll(`user-of-${VISITOR}`)

    for (const kind of ['limit', 'attempts', 'receipt', 'asking', 'target', 'revoked', 'epoch']) {
      expect(told.join('\n')).toContain(`:${kind}:`)
    }
    const personal = ['ada', 'example.com', 'user-of', 'gold', VISITOR, session.id, pending.flow, ...secrets]
    for (const word of personal)
      expect(
        told.filter((line) => line.includes(word)),
        word,
      ).toEqual([])
  })

  it('holds receipts that are sealed', async () => {
    const { store, told } = recordingStore()
    const { browser, mail } = await startedSignIn({ store })
    await browser.post('/verify', { code: mail.code })
    const receipts = told.filter((line) => line.startsWith('put') && line.includes(':receipt:'))
    expect(receipts.length).toBeGreaterThan(0)
    for (const line of receipts) expect(line.split(' ').at(-1)?.split('.')).toHaveLength(5)
  })
})

describe('a key that was rotated', () => {
  const NEXT_SECRET = 'Qx8Zr5Tn2Wc7Vb4Ym1Kp9Lj6Hg3Fd0Sa'
  const NOW = Date.UTC(2026, 0, 1)

  function rotating() {
    const store = memoryStore({ now: () => NOW })
    const [before, appended, moved] = [TEST_SECRET, [TEST_SECRET, NEXT_SECRET], [NEXT_SECRET, TEST_SECRET]].map(
      (secrets) => createSessions({ appUrl: PRODUCTION, secrets, store, now: () => NOW }),
    )
    if (!before || !appended || !moved) throw new Error('there are three')
    return { before, appended, moved }
  }
  type Sessions = ReturnType<typeof createSessions>
  const issue = (sessions: Sessions) =>
    issueSession(sessions, { subject: VISITOR, email: VISITOR, claims: {}, flow: '' })
  const isRead = async (sessions: Sessions, { cookie }: { cookie: string }) =>
    (await sessions.read({ headers: new Headers({ cookie }) })) !== null

  it('forgets no sign-out everywhere', async () => {
    const { before, appended, moved } = rotating()
    const old = await issue(before)
    await before.revokeAll(VISITOR)
    const again = await issue(before)
    expect([await isRead(moved, old), await isRead(moved, again)]).toEqual([false, true])
    const both = [await issue(appended), await issue(moved)]
    await appended.revokeAll(VISITOR)
    for (const session of [again, ...both]) expect(await isRead(moved, session)).toBe(false)
    const last = [await issue(appended), await issue(moved)]
    await moved.revokeAll(VISITOR)
    for (const session of last) expect(await isRead(appended, session)).toBe(false)
    expect(await isRead(moved, await issue(appended))).toBe(true)
  })

  it('forgets no sign-out', async () => {
    const { before, appended, moved } = rotating()
    const old = await issue(before)
    await before.revoke(old.session.id)
    expect(await isRead(moved, old)).toBe(false)
    for (const [one, other] of [
      [appended, moved],
      [moved, appended],
    ] as const) {
      const session = await issue(one)
      expect(await isRead(other, session)).toBe(true)
      await other.revoke(session.session.id)
      expect(await isRead(one, session)).toBe(false)
    }
  })

  it('loses no answer: the same request again gets the same session from a server with the new key', async () => {
    const store = memoryStore({ now: () => NOW })
    const first = await startedSignIn({ store, session: { secrets: TEST_SECRET } })
    const pending = pendingCookie(first.browser)
    const { session } = await (await first.browser.post('/verify', { code: first.mail.code })).json()
    const rotated = testAuth({ store, session: { secrets: [NEXT_SECRET, TEST_SECRET] } })
    const visitor = rotated.newBrowser()
    visitor.cookies.set(...pending)
    const again = await (await visitor.post('/verify', { code: first.mail.code })).json()
    expect(again.session).toEqual(session)
  })
})
