import { users } from '../../apps/demo/lib/database/schema'
import { openPool } from './open'
import { expect, test } from './postgres-test'
import { readSuite } from './suite'

test('instances that start at once make the tables once', async () => {
  const { fresh } = readSuite().databases
  const pools = await Promise.all(Array.from({ length: 5 }, () => openPool(fresh)))
  const later = await openPool(fresh)
  const found = await later.db.select({ id: users.id }).from(users).orderBy(users.id)
  expect(found.map(({ id }) => id)).toEqual(['user_1001', 'user_1002', 'user_1003'])
  await Promise.all([...pools, later].map((pool) => pool.close()))
})
