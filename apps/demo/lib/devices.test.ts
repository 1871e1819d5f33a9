import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenDatabase } from './database/open-database'
import { devices } from './database/schema'
import { openTestDatabase } from './database/test-database'
import { listDevices, markSignedOut, rememberDevice, signOutDevice } from './devices'

let opened: OpenDatabase

beforeAll(async () => {
  opened = await openTestDatabase()
}, 30_000)

afterAll(() => opened.close())

const monday = new Date('2026-01-05T10:00:00Z')
const tuesday = new Date('2026-01-06T10:00:00Z')

describe('devices', () => {
  const issued = (sessionId: string, subject: string, at = monday, lifeDays = 7) =>
    rememberDevice(opened.db, {
      type: 'session_issued',
      method: 'code',
      at: at.toISOString(),
      address: 'hash',
      sessionId,
      subject,
      userAgent: 'browser',
      isKnownBrowser: true,
      expiresAt: new Date(at.getTime() + lifeDays * 86_400_000).toISOString(),
    })
  const idsOf = async (userId: string, at = monday) =>
    (await listDevices(opened.db, userId, at)).map(({ sessionId }) => sessionId)
  const revoked: string[] = []
  const sessions = {
    revoke: async (sessionId: string) => {
      revoked.push(sessionId)
    },
  }
  const signedOut = (sessionId: string, everywhere: boolean) =>
    markSignedOut(opened.db, {
      type: 'session_revoked',
      at: monday.toISOString(),
      address: 'hash',
      sessionId,
      subject: 'user_1001',
      everywhere,
    })

  it('are listed per user, newest first, until they end', async () => {
    await issued('a1', 'user_1001', monday)
    await issued('a2', 'user_1001', tuesday)
    await issued('g1', 'user_1002', monday)
    expect(await idsOf('user_1001', tuesday)).toEqual(['a2', 'a1'])
    expect(await idsOf('user_1001', new Date('2026-01-12T12:00:00Z'))).toEqual(['a2'])
  })

  it('are signed out by their own user only', async () => {
    await signOutDevice(opened.db, sessions, { userId: 'user_1002', sessionId: 'a1' })
    expect(revoked).toEqual([])
    await signOutDevice(opened.db, sessions, { userId: 'user_1001', sessionId: 'a1' })
    expect(revoked).toEqual(['a1'])
    expect(await idsOf('user_1001')).toEqual(['a2'])
  })

  it('stay listed when the session could not be ended', async () => {
    const failing = { revoke: () => Promise.reject(new Error('down')) }
    await expect(signOutDevice(opened.db, failing, { userId: 'user_1001', sessionId: 'a2' })).rejects.toThrow('down')
    expect(await idsOf('user_1001')).toEqual(['a2'])
  })

  it('are gone after signing out, here or everywhere', async () => {
    for (const id of ['b1', 'b2', 'b3']) await issued(id, 'user_1001')
    await signedOut('b1', false)
    expect((await idsOf('user_1001')).sort()).toEqual(['a2', 'b2', 'b3'])
    await signedOut('b2', true)
    expect(await idsOf('user_1001')).toEqual([])
    expect(await idsOf('user_1002')).toEqual(['g1'])
  })

  it('are forgotten once they ended by themselves', async () => {
    const longAgo = new Date('2025-12-01T10:00:00Z')
    await opened.db.insert(devices).values(
      Array.from({ length: 150 }, (_, index) => ({
        sessionId: `old${index}`,
        userId: 'user_1002',
        signedInAt: longAgo,
        expiresAt: new Date('2025-12-08T10:00:00Z'),
      })),
    )
    // Theirs never come back: another user's sign-ins drop some each.
    await issued('fresh1', 'user_1001', monday)
    expect(await idsOf('user_1002', longAgo)).toHaveLength(50 + 1)
    await issued('fresh2', 'user_1001', monday)
    expect(await idsOf('user_1002', longAgo)).toEqual(['g1'])
  })
})
