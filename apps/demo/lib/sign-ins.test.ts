import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OpenDatabase } from './database/open-database'
import { openTestDatabase } from './database/test-database'
import { rememberDevice } from './devices'
import { findSignIn, noteSession, noteStep } from './sign-ins'
import { deleteUser } from './users'

let opened: OpenDatabase

beforeAll(async () => {
  opened = await openTestDatabase()
}, 30_000)

afterAll(() => opened.close())

const at = (time: string) => new Date(`2026-01-05T${time}Z`)
const step = (type: 'sent' | 'resent' | 'verified', flow: string, time: string) =>
  noteStep(opened.db, {
    address: 'hash',
    flow,
    at: at(time).toISOString(),
    ...(type === 'verified' ? { type, method: 'code' } : { type, expiresInSeconds: 600 }),
  })

async function session(flow: string, sessionId: string, subject = 'user_1001') {
  const event = {
    type: 'session_issued',
    method: 'code',
    at: at('10:00:31').toISOString(),
    address: 'hash',
    flow,
    sessionId,
    subject,
    userAgent: 'browser',
    isKnownBrowser: true,
    expiresAt: '2026-01-12T10:00:31Z',
  } as const
  await rememberDevice(opened.db, event)
  await noteSession(opened.db, event)
}

it('finds when the newest email of a session’s sign-in was sent, and when it was proven', async () => {
  await step('sent', 'first', '10:00:00')
  await step('resent', 'first', '10:00:20')
  await step('verified', 'first', '10:00:30')
  await session('first', 's1')
  expect(await findSignIn(opened.db, 's1')).toEqual({ sentAt: at('10:00:20'), verifiedAt: at('10:00:30') })
})

it('takes the events in any order', async () => {
  await session('late', 's2')
  await step('verified', 'late', '10:00:30')
  await step('sent', 'late', '10:00:00')
  expect(await findSignIn(opened.db, 's2')).toEqual({ sentAt: at('10:00:00'), verifiedAt: at('10:00:30') })
})

it('knows nothing of a session whose events never came', async () => {
  expect(await findSignIn(opened.db, 'unknown')).toBeNull()
})

it('forgets a sign-in that led nowhere after an hour, and keeps one with a session', async () => {
  await step('sent', 'given up', '10:00:00')
  await step('sent', 'kept', '10:00:00')
  await session('kept', 's3')
  await step('sent', 'next', '11:00:01')
  await session('given up', 's4')
  expect(await findSignIn(opened.db, 's4')).toEqual({ sentAt: null, verifiedAt: null })
  expect(await findSignIn(opened.db, 's3')).toMatchObject({ sentAt: at('10:00:00') })
})

it('goes with its user', async () => {
  await step('sent', 'of grace', '12:00:00')
  await session('of grace', 's5', 'user_1002')
  await deleteUser(opened.db, { revokeAll: async () => {} }, 'user_1002')
  expect(await findSignIn(opened.db, 's5')).toBeNull()
})
