import { storeContract } from '@doorpost/server/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenDatabase } from './database/open-database'
import { storeEntries } from './database/schema'
import { openTestDatabase } from './database/test-database'
import { databaseStore } from './database-store'

let opened: OpenDatabase

beforeAll(async () => {
  opened = await openTestDatabase()
}, 30_000)

afterAll(() => opened.close())

function storeOnClock() {
  let time = Date.UTC(2026, 0, 1)
  const store = databaseStore({ database: async () => opened.db, now: () => time })
  const passSeconds = (seconds: number) => {
    time += seconds * 1000
  }
  return { store, passSeconds }
}

describe('databaseStore', () => {
  it.each(storeContract)('$name', ({ run }) => run(storeOnClock))

  it('removes what is over', async () => {
    const { store, passSeconds } = storeOnClock()
    await opened.db.delete(storeEntries)
    await store.put('short', '1', 1)
    await store.put('long', '1', 3_600)
    passSeconds(120)
    await store.add('new', 1, 60)
    const rows = await opened.db.select({ key: storeEntries.key }).from(storeEntries).orderBy(storeEntries.key)
    expect(rows.map(({ key }) => key)).toEqual(['long', 'new'])
  })

  it('rejects when the database cannot be asked', async () => {
    const store = databaseStore({ database: () => Promise.reject(new Error('down')) })
    const calls = [store.get('a'), store.delete('a'), store.put('a', '1', 1), store.add('a', 1, 1)]
    const answers = await Promise.allSettled(calls)
    expect(answers.map(({ status }) => status)).toEqual(Array(4).fill('rejected'))
  })
})
