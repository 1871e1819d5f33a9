import type { RedisClient } from '@doorpost/server/redis'
import { keyOf } from '@doorpost/server/redis'
import * as ioredis6 from 'ioredis'
import * as ioredis5 from 'ioredis5'
import * as nodeRedis6 from 'redis'
import * as nodeRedis5 from 'redis5'
import { readSuite } from './suite'

/** A client as an app has it, and how it hangs up. */
export interface OpenClient {
  readonly client: RedisClient
  close(): void
}

const { redis, redisCluster } = readSuite()
const host = '127.0.0.1'
const user = { username: 'store', password: 'store-password' }
const url = `redis://${user.username}:${user.password}@${host}:${redis}`
const nodes = redisCluster.map((port) => ({ host, port }))
const rootNodes = redisCluster.map((port) => ({ url: `redis://${host}:${port}` }))

/** What two clients of different versions have in common. */
interface Connectable {
  connect(): Promise<unknown>
  destroy(): void
  on(event: 'error', listener: (error: unknown) => void): unknown
}

async function connected(client: Connectable): Promise<void> {
  // Without a listener an error would end the process. The tests see failures of calls.
  client.on('error', () => undefined)
  await client.connect()
}

/** One server, by every client that the documentation names. */
export const serverClients: Record<string, () => Promise<OpenClient>> = {
  async 'node-redis 5'() {
    const client = nodeRedis5.createClient({ url })
    await connected(client)
    return { client, close: () => client.destroy() }
  },
  async 'node-redis 6'() {
    const client = nodeRedis6.createClient({ url })
    await connected(client)
    return { client, close: () => client.destroy() }
  },
  async 'ioredis 5'() {
    const client = new ioredis5.Redis(url)
    return { client: { sendCommand: (command) => client.call(...command) }, close: () => client.disconnect() }
  },
  async 'ioredis 6'() {
    const client = new ioredis6.Redis(url)
    return { client: { sendCommand: (command) => client.call(...command) }, close: () => client.disconnect() }
  },
}

/** A cluster, by the same clients. */
export const clusterClients: Record<string, () => Promise<OpenClient>> = {
  async 'node-redis 5'() {
    const cluster = nodeRedis5.createCluster({ rootNodes, defaults: user })
    await connected(cluster)
    const client: RedisClient = { sendCommand: (command) => cluster.sendCommand(keyOf(command), false, command) }
    return { client, close: () => cluster.destroy() }
  },
  async 'node-redis 6'() {
    const cluster = nodeRedis6.createCluster({ rootNodes, defaults: user })
    await connected(cluster)
    const client: RedisClient = { sendCommand: (command) => cluster.sendCommand(keyOf(command), false, command) }
    return { client, close: () => cluster.destroy() }
  },
  async 'ioredis 5'() {
    const cluster = new ioredis5.Cluster(nodes, { redisOptions: user })
    return { client: { sendCommand: (command) => cluster.call(...command) }, close: () => cluster.disconnect() }
  },
  async 'ioredis 6'() {
    const cluster = new ioredis6.Cluster(nodes, { redisOptions: user })
    return { client: { sendCommand: (command) => cluster.call(...command) }, close: () => cluster.disconnect() }
  },
}
