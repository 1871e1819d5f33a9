import type { Store } from '@doorpost/server'
import { redisStore } from '@doorpost/server/redis'
import { storeContract } from '@doorpost/server/testing'
import { createClient } from 'redis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTurn } from './in-turn'
import { clusterClients, type OpenClient, serverClients } from './redis-clients'
import { readSuite } from './suite'

/** Long enough for a busy machine: what the time limit does is tested on its own. */
const timeoutMs = 20_000
const additions = Array.from({ length: 100 }, (_, index) => index + 1)

const { redis, redisCluster } = readSuite()

const clientOf = (port: number) => createClient({ url: `redis://127.0.0.1:${port}` })

/** Looks at each server behind the stores' back. */
async function eachServer<T>(ports: readonly number[], look: (client: ReturnType<typeof clientOf>) => Promise<T>) {
  const found: T[] = []
  for (const port of ports) {
    const client = clientOf(port)
    await client.connect()
    found.push(await look(client))
    client.destroy()
  }
  return found
}

const kinds = [
  { kind: 'a Redis server', clients: serverClients, ports: [redis] },
  { kind: 'a Redis cluster', clients: clusterClients, ports: redisCluster },
]

describe.each(kinds)('redisStore on $kind', ({ clients, ports }) => {
  describe.each(Object.entries(clients))('by %s', (name, open) => {
    let opened: readonly OpenClient[] = []
    let stores: readonly Store[] = []
    let store: Store

    beforeAll(async () => {
      opened = await Promise.all([open(), open()])
      stores = opened.map(({ client }) => redisStore(client, { prefix: `doorpost:${name}:`, timeoutMs }))
      store = inTurn(stores)
    })

    afterAll(() => {
      for (const client of opened) client.close()
    })

    // At once, since Redis has no clock that could be moved: each case waits for itself.
    it.concurrent.each(storeContract)('$name', ({ run }) => run(() => ({ store })))

    it('counts each of many additions once, when no server knows the script yet', async () => {
      await eachServer(ports, (client) => client.scriptFlush())
      const keys = ['a', 'b', 'c', 'd', 'e'].map((key) => `${key} ${crypto.randomUUID()}`)
      for (const key of keys) {
        const counts = await Promise.all(additions.map(() => store.add(key, 1, 60)))
        expect(counts.map(({ value }) => value).sort((a, b) => a - b)).toEqual(additions)
      }
    })

    it('gives a count one life, also when many begin it', async () => {
      const key = crypto.randomUUID()
      const counts = await Promise.all(additions.map((index) => store.add(key, 1, 60 * index)))
      const [first] = counts.filter(({ value }) => value === 1)
      expect(new Set(counts.map(({ expiresInSeconds }) => expiresInSeconds > (first?.expiresInSeconds ?? 0)))).toEqual(
        new Set([false]),
      )
    })

    it('says nothing of what it holds when a call fails', async () => {
      await store.put('canary key', 'canary value', 60)
      const failure = await store.add('canary key', 1, 60).catch((error: unknown) => error)
      expect(failure).toMatchObject({ name: 'StoreFailure', code: 'REDIS_ERR', message: 'Redis failed to add: ERR.' })
      expect(failure).not.toHaveProperty('cause')
      expect(`${failure instanceof Error && failure.stack} ${JSON.stringify(failure)}`).not.toContain('canary')
    })

    it('left no key without a life', async () => {
      const lives = await eachServer(ports, async (client) =>
        Promise.all((await client.keys('*')).map((key) => client.pTTL(key))),
      )
      expect(lives.flat().length).toBeGreaterThan(5)
      // -2 is a key that ended meanwhile, -1 one that never would.
      expect(lives.flat().filter((life) => life === -1)).toEqual([])
    })
  })
})
