import { redisStore } from '@doorpost/server/redis'
import { createClient } from 'redis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clusterClients } from './redis-clients'
import { readSuite } from './suite'

const ports = readSuite().redisCluster
const nodes = ports.map((port) => createClient({ url: `redis://127.0.0.1:${port}` }))

beforeAll(() => Promise.all(nodes.map((node) => node.connect())))
afterAll(() => {
  for (const node of nodes) node.destroy()
})

const first = <T>(values: readonly T[]): T => {
  const [value] = values
  if (value === undefined) throw new Error('there is none')
  return value
}

/** Moves a key to another node in the steps of `redis-cli --cluster reshard`, and looks after each. */
async function moveKey(key: string, look: () => Promise<void>) {
  const slot = String(await first(nodes).sendCommand(['CLUSTER', 'KEYSLOT', key]))
  const held = await Promise.all(nodes.map((node) => node.sendCommand(['EXISTS', key]).catch(() => 0)))
  const from = held.indexOf(1)
  const to = (from + 1) % nodes.length
  const [source, target] = [nodes[from], nodes[to]]
  if (!source || !target) throw new Error('no node has the key')
  const [sourceId, targetId] = await Promise.all([source, target].map((node) => node.sendCommand(['CLUSTER', 'MYID'])))
  await target.sendCommand(['CLUSTER', 'SETSLOT', slot, 'IMPORTING', String(sourceId)])
  await source.sendCommand(['CLUSTER', 'SETSLOT', slot, 'MIGRATING', String(targetId)])
  await look()
  await source.sendCommand(['MIGRATE', '127.0.0.1', String(ports[to]), key, '0', '5000'])
  await look()
  for (const node of [target, source, ...nodes]) {
    await node.sendCommand(['CLUSTER', 'SETSLOT', slot, 'NODE', String(targetId)])
  }
  await look()
}

describe.each(Object.entries(clusterClients))('redisStore by %s, while a cluster is resharded', (name, open) => {
  it('finds, counts and replaces what moves', async () => {
    const { client, close } = await open()
    const prefix = `doorpost:moving ${name}:`
    const store = redisStore(client, { prefix, timeoutMs: 20_000 })
    let count = 0
    const look = async () => {
      count += 1
      expect((await store.add('n', 1, 60)).value).toBe(count)
      expect(await store.get('n')).toBe(String(count))
    }
    await look()
    await moveKey(`${prefix}n`, look)
    close()
  })
})
