import { describe, expect, it } from 'vitest'
import { memoryStore } from '../store/memory-store'
import { issueSession } from '../testing/issue-session'
import { TEST_SECRET } from '../testing/test-auth'
import { createSessions, type SessionsOptions } from './create-sessions'
import { coreOf } from './sessions'

const START = Date.UTC(2026, 0, 1)

function sessionsAt(options: SessionsOptions = {}) {
  const clock = { now: START }
  const now = () => clock.now
  const sessions = createSessions({
    appUrl: 'http://localhost:3000',
    secrets: TEST_SECRET,
    store: memoryStore({ now }),
    now,
    ...options,
  })
  const issue = (claims: Record<string, unknown> = {}) =>
    issueSession(sessions, { subject: 'user-1', email: 'ada@example.com', claims, flow: 'x' })
  const read = (cookie: string) => sessions.read({ headers: new Headers({ cookie: cookie.split(';')[0] ?? '' }) })
  return { clock, sessions, issue, read }
}

describe('issue', () => {
  it('gives a cookie of 620 bytes at most with an address of 30 characters', async () => {
    const { sessions } = sessionsAt({ appUrl: 'https://app.example.com' })
    const email = `${'a'.repeat(18)}@example.com`
    const { cookie } = await issueSession(sessions, {
      subject: email,
      email,
      claims: {},
      flow: 'AAAAAAAAAAAAAAAAAAAAAA',
    })
    expect(email).toHaveLength(30)
    expect((cookie.split(';')[0] ?? '').length).toBeLessThanOrEqual(620)
  })

  it.each([
    ['the largest claim by name', { small: 1, large: 'x'.repeat(4_000) }, /the claim "large"/],
    ['one that is no JSON', { big: 1n }, /BigInt/],
  ])('names %s', async (_name, claims, message) => {
    await expect(sessionsAt().issue(claims)).rejects.toThrow(message)
  })

  it.each([[''], [42], [undefined]])('refuses the subject %j', async (subject) => {
    const { sessions } = sessionsAt()
    const given: { subject: string } = JSON.parse(JSON.stringify({ subject }))
    await expect(issueSession(sessions, { ...given, email: 'a@example.com', claims: {}, flow: '' })).rejects.toThrow(
      'subject',
    )
  })
})

describe('revokeAll', () => {
  it('ends what was made before it, and nothing after, in one second and by any clock', async () => {
    const { sessions, issue, read, clock } = sessionsAt()
    const before = await issue()
    clock.now += 10_000
    const ofAServerAhead = await issue()
    clock.now -= 10_000
    await sessions.revokeAll('user-1')
    const after = await issue()
    expect([await read(before.cookie), await read(ofAServerAhead.cookie)]).toEqual([null, null])
    expect(await read(after.cookie)).toMatchObject({ id: after.session.id })
    await sessions.revokeAll('user-1')
    expect(await read(after.cookie)).toBeNull()
  })
})

describe('the cache of sessions', () => {
  it('is bounded, and what fell out is checked again', async () => {
    const { issue, read } = sessionsAt()
    const first = await issue()
    expect(await read(first.cookie)).not.toBeNull()
    for (let index = 0; index < 4_100; index += 1) await read((await issue()).cookie)
    expect(await read(first.cookie)).toMatchObject({ id: first.session.id })
  }, 30_000)

  it('is its own for each list of keys', async () => {
    const { issue, read } = sessionsAt()
    const { cookie } = await issue()
    await read(cookie)
    const other = sessionsAt({ secrets: 'Qx8Zr5Tn2Wc7Vb4Ym1Kp9Lj6Hg3Fd0Sa' })
    expect(await other.read(cookie)).toBeNull()
  })
})

describe('without a store of its own', () => {
  it('shares its memory with every other of the same address in this process', async () => {
    const options = { appUrl: 'http://localhost:4711', secrets: TEST_SECRET }
    const [one, two] = [createSessions(options), createSessions(options)]
    const { cookie, session } = await issueSession(one, {
      subject: 'user-1',
      email: 'a@example.com',
      claims: {},
      flow: '',
    })
    const source = { headers: new Headers({ cookie }) }
    expect(await two.read(source)).not.toBeNull()
    await one.revoke(session.id)
    expect(await two.read(source)).toBeNull()
  })
})

describe('the configuration', () => {
  it('is read at first use, and every problem is told at once', () => {
    const sessions = createSessions({ appUrl: 'http://app.example.com', secrets: 'short', basePath: 'api' })
    expect(() => coreOf(sessions).app()).toThrow(/APP_URL[\s\S]*JWT_SECRET[\s\S]*basePath/)
    expect(sessions.problems()).toHaveLength(3)
  })

  it('says that a path with other letters has to be in ASCII', () => {
    const sessions = createSessions({ appUrl: 'http://localhost:3000', secrets: TEST_SECRET, afterSignOut: '/završi' })
    expect(sessions.problems()).toEqual([expect.stringMatching(/^afterSignOut must be a path in ASCII/)])
  })
})
