/** What `run/main.mjs` started. */
export interface StoresSuite {
  /** The port of a Redis with a user that may do no more than a store does. */
  readonly redis: number
  /** The port of a Redis that no other file of tests uses. */
  readonly ownRedis: number
  /** The port of a Redis that one file of tests makes ill. */
  readonly illRedis: number
  /** The ports of a cluster's nodes, with the same user. */
  readonly redisCluster: readonly number[]
  /** The address of an empty database. */
  readonly postgres: string
}

export function readSuite(): StoresSuite {
  const text = process.env.STORES_SUITE
  if (text === undefined) throw new Error('STORES_SUITE is not set: run these tests by `npm run test:stores`.')
  return JSON.parse(text)
}
