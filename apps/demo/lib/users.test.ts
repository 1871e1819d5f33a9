import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenDatabase } from './database/open-database'
import { devices, users } from './database/schema'
import { openTestDatabase } from './database/test-database'
import { deleteUser, findUser, signInUser } from './users'

let opened: OpenDatabase

beforeAll(async () => {
  opened = await openTestDatabase()
}, 30_000)

afterAll(() => opened.close())

const monday = new Date('2026-01-05T10:00:00Z')
const tuesday = new Date('2026-01-06T10:00:00Z')
const rowOf = async (email: string) => (await opened.db.select().from(users).where(eq(users.email, email)))[0]

describe('signInUser', () => {
  it('creates a user whom nobody knew', async () => {
    const created = await signInUser(opened.db, 'new@example.com', monday)
    expect(created?.id).toMatch(/^user_[\da-f-]{36}$/)
    expect(await rowOf('new@example.com')).toMatchObject({ firstSignInAt: monday, lastSignInAt: monday })
  })

  it('keeps the id of a user who was there before, and both moments', async () => {
    expect(await signInUser(opened.db, 'ada@example.com', monday)).toEqual({ id: 'user_1001' })
    expect(await signInUser(opened.db, 'ada@example.com', tuesday)).toEqual({ id: 'user_1001' })
    expect(await rowOf('ada@example.com')).toMatchObject({ firstSignInAt: monday, lastSignInAt: tuesday })
  })

  it('refuses a blocked user and writes nothing', async () => {
    expect(await signInUser(opened.db, 'mallory@example.com', monday)).toBeNull()
    expect(await rowOf('mallory@example.com')).toMatchObject({ firstSignInAt: null, lastSignInAt: null })
  })

  it('makes one user of many sign-ins at once', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => signInUser(opened.db, 'busy@example.com')))
    expect(new Set(all.map((user) => user?.id)).size).toBe(1)
  })
})

describe('findUser', () => {
  it('finds neither a blocked user nor one that is not there', async () => {
    expect(await findUser(opened.db, 'user_1002')).toMatchObject({ email: 'grace@example.com' })
    expect(await findUser(opened.db, 'user_1003')).toBeNull()
    expect(await findUser(opened.db, 'ada@example.com')).toBeNull()
  })
})

describe('deleteUser', () => {
  const revoked: string[] = []
  const sessions = {
    revokeAll: async (subject: string) => {
      revoked.push(subject)
    },
  }
  const deviceOf = (userId: string) => opened.db.select().from(devices).where(eq(devices.userId, userId))

  it('ends the sessions and leaves nothing of the user; another sign-in makes a new one', async () => {
    const created = await signInUser(opened.db, 'leaving@example.com', monday)
    const id = created?.id ?? ''
    await opened.db.insert(devices).values({ sessionId: 'last', userId: id, signedInAt: monday, expiresAt: tuesday })
    await deleteUser(opened.db, sessions, id)
    expect(revoked).toEqual([id])
    expect(await rowOf('leaving@example.com')).toBeUndefined()
    expect(await deviceOf(id)).toEqual([])
    expect((await signInUser(opened.db, 'leaving@example.com', tuesday))?.id).not.toBe(id)
  })

  it('keeps the user while the sessions cannot be ended', async () => {
    const failing = { revokeAll: () => Promise.reject(new Error('down')) }
    await expect(deleteUser(opened.db, failing, 'user_1002')).rejects.toThrow('down')
    expect(await findUser(opened.db, 'user_1002')).not.toBeNull()
  })
})
