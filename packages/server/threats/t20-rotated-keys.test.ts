import { describe, expect, it } from 'vitest'
import { secretProblems, splitSecrets } from '../src/config/secrets'
import { createSessions } from '../src/session/create-sessions'
import { coreOf } from '../src/session/sessions'
import { memoryStore } from '../src/store/memory-store'
import { issueSession } from '../src/testing/issue-session'
import { errorCode, pendingCookie, startedSignIn, VISITOR } from '../src/testing/started-sign-in'
import { testAuth } from '../src/testing/test-auth'

const OLD = 'k3N9vQ2xL7pR4tW8yB1mZ6cF5hJ0dG2s'
const NEW = 'Qx8Zr5Tn2Wc7Vb4Ym1Kp9Lj6Hg3Fd0Sa'
const NOW = Date.UTC(2026, 0, 1)

const appWith = (secrets: string | string[]) =>
  createSessions({ appUrl: 'http://localhost:3000', secrets, now: () => NOW })

const issue = async (sessions: ReturnType<typeof appWith>) =>
  (await issueSession(sessions, { subject: 'user-1', email: VISITOR, claims: {}, flow: '' })).cookie.split(';')[0] ?? ''
const isRead = async (sessions: ReturnType<typeof appWith>, cookie: string) =>
  (await sessions.read({ headers: new Headers({ cookie }) })) !== null

describe('rotation', () => {
  it('step by step never signs anyone out until the old key is dropped', async () => {
    const [before, appended, moved, dropped] = [
      appWith(OLD),
      appWith([OLD, NEW]),
      appWith(`${NEW}, ${OLD}`),
      appWith(NEW),
    ]
    const [oldCookie, appendedCookie, newCookie] = [await issue(before), await issue(appended), await issue(moved)]
    const table = await Promise.all(
      [before, appended, moved, dropped].map((app) =>
        Promise.all([oldCookie, appendedCookie, newCookie].map((cookie) => isRead(app, cookie))),
      ),
    )
    expect(table).toEqual([
      [true, true, false],
      [true, true, true],
      [true, true, true],
      [false, false, true],
    ])
  })

  describe('of a session that is renewed meanwhile', () => {
    function rotating() {
      let now = NOW
      const store = memoryStore({ now: () => now })
      const appAt = (...secrets: string[]) =>
        createSessions({ appUrl: 'http://localhost:3000', secrets, store, idleLifeSeconds: 3_600, now: () => now })
      async function renew(sessions: ReturnType<typeof appWith>, cookie: string): Promise<string> {
        now += 2_000_000
        const stored = await coreOf(sessions).readStored({ headers: new Headers({ cookie }) })
        const renewed = stored && (await coreOf(sessions).renew(stored))
        if (!renewed) throw new Error('it is due')
        return `${renewed.cookie.name}=${renewed.cookie.value}`
      }
      return { appAt, renew }
    }

    it.each(['here', 'everywhere'])(
      'leaves it one that can be signed out %s once the old key is dropped',
      async (where) => {
        const { appAt, renew } = rotating()
        const cookie = await renew(appAt(NEW, OLD), await issue(appAt(OLD)))
        const dropped = appAt(NEW)
        const session = await dropped.read({ headers: new Headers({ cookie }) })
        if (!session) throw new Error('the new key sealed it')
        await (where === 'here' ? dropped.revoke(session.id) : dropped.revokeAll(session.subject))
        expect(await isRead(dropped, cookie)).toBe(false)
      },
    )

    it('signs nobody out who signed out everywhere before, whichever server renews it', async () => {
      const { appAt, renew } = rotating()
      await appAt(OLD).revokeAll('user-1')
      const [appended, moved] = [appAt(OLD, NEW), appAt(NEW, OLD)]
      const cookie = await renew(appended, await issue(moved))
      expect(await isRead(appended, cookie)).toBe(true)
      expect(await isRead(moved, await renew(moved, cookie))).toBe(true)
    })
  })

  it('in the middle of a sign-in does not lose it', async () => {
    const { browser, mail, provider } = await startedSignIn({ session: { secrets: OLD } })
    const rotated = testAuth({ session: { secrets: [NEW, OLD] } })
    const visitor = rotated.newBrowser()
    visitor.cookies.set(...pendingCookie(browser))
    const answer = await visitor.post('/verify', { code: '123456' })
    // The entry was read: the other server's provider is asked and knows no such sign-in.
    expect(await errorCode(answer)).toBe('code_expired')
    expect((await browser.post('/verify', { code: mail.code })).status).toBe(200)
    expect(provider.calls.verify).toBe(1)
  })

  it('keeps a known browser known', async () => {
    const first = await startedSignIn({ session: { secrets: OLD }, limits: {} })
    await first.browser.post('/verify', { code: first.mail.code })
    const rotated = testAuth({ session: { secrets: [NEW, OLD] }, limits: {} })
    await rotated.newBrowser().post('/send', { email: VISITOR })
    const known = rotated.newBrowser()
    known.cookies.set('known', first.browser.cookies.get('known') ?? '')
    expect((await known.post('/send', { email: VISITOR })).status).toBe(200)
  })
})

describe('a cookie that cannot be read', () => {
  it.each(['garbage', 'a.b.c', '..', 'e30.e30.e30', '%', '"', '='])(
    '"%s" is signed out, never a 500, and is left in place',
    async (value) => {
      const { newBrowser } = testAuth()
      const browser = newBrowser()
      for (const name of ['session', 'pending', 'known', 'flash']) browser.cookies.set(name, value)
      for (const path of ['/session', '/pending', '/pending?flow=x']) {
        const answer = await browser.fetch(path)
        expect(answer.status).toBe(200)
        expect(answer.headers.getSetCookie()).toEqual([])
      }
      expect(await errorCode(await browser.post('/verify', { code: '123456' }))).toBe('no_pending_sign_in')
    },
  )

  it('by a key of tomorrow is left in place, so that a server that knows the key still reads it', async () => {
    const cookie = await issue(appWith(NEW))
    const { auth } = testAuth({ session: { secrets: OLD } })
    const answer = await auth.handler(new Request('http://localhost:3000/api/auth/session', { headers: { cookie } }))
    expect(await answer.json()).toEqual({ session: null })
    expect(answer.headers.getSetCookie()).toEqual([])
  })
})

describe('secrets', () => {
  it.each([
    ['none', '', false],
    ['one that is short', 'hunter2', false],
    ['one of 31 bytes', 'k3N9vQ2xL7pR4tW8yB1mZ6cF5hJ0dG2', false],
    ['one letter', 'a'.repeat(64), false],
    ['a placeholder', 'your-256-bit-secret-goes-here-1234', false],
    ['another placeholder', 'change_me_please_0123456789_abcdef', false],
    ['a word that no random text holds', 'My-Super-Secret-Jwt-Key-0123456789', false],
    ['a good one followed by a weak one', `${OLD},hunter2`, false],
    ['a random one', OLD, true],
    ['two random ones', `${OLD}, ${NEW}`, true],
    ['base64', 'nB0zYt5l9s1vJ4cK8qW2eR7uI3oP6aS+dF/gH=', true],
  ])('%s', (_name, value, isGood) => {
    const problems = secretProblems(splitSecrets(value), { loopback: false })
    expect(problems.length === 0).toBe(isGood)
    for (const secret of splitSecrets(value)) expect(problems.join()).not.toContain(secret)
  })

  it('that are weak answer misconfigured, with every problem in the log and none in the answer', async () => {
    const { auth, lines } = testAuth({ session: { appUrl: 'http://app.example.com', secrets: 'hunter2' } })
    const answer = await auth.handler(new Request('http://app.example.com/api/auth/session'))
    expect(answer.status).toBe(500)
    expect(await answer.json()).toEqual({ error: { code: 'misconfigured', reference: expect.any(String) } })
    expect(lines.join()).toContain('APP_URL')
    expect(lines.join()).toContain('JWT_SECRET')
    expect(lines.join()).not.toContain('hunter2')
  })
})
