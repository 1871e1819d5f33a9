import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openDatabase } from './open-database'
import { users } from './schema'
import { migrationsFolder } from './test-database'

const dir = mkdtempSync(join(tmpdir(), 'demo-database-'))
const options = { dataDir: join(dir, 'below/pglite'), migrationsFolder }

afterAll(() => rmSync(dir, { recursive: true, force: true }))

it('makes its folder and tables at the first start and finds them at the next one', { timeout: 30_000 }, async () => {
  const first = await openDatabase(options)
  await first.db.insert(users).values({ id: 'user_1', email: 'new@example.com' })
  await first.close()

  const second = await openDatabase(options)
  const found = await second.db.select({ id: users.id }).from(users).orderBy(users.id)
  await second.close()
  expect(found.map(({ id }) => id)).toEqual(['user_1', 'user_1001', 'user_1002', 'user_1003'])
})
