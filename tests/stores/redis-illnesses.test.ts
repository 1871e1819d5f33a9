import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { redisStore } from '@doorpost/server/redis'
import { Redis } from 'ioredis'
import { createClient } from 'redis'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readSuite } from './suite'

const { illRedis, ownRedis } = readSuite()
const host = '127.0.0.1'
const timeoutMs = 20_000
const operator = createClient({ url: `redis://${host}:${illRedis}` })
const nodeRedis = createClient({ url: `redis://${host}:${illRedis}`, disableOfflineQueue: true })
const ioredis = new Redis(illRedis, host, { maxRetriesPerRequest: 0 })
const stores = {
  'node-redis': redisStore(nodeRedis, { timeoutMs }),
  ioredis: redisStore({ sendCommand: (command) => ioredis.call(...command) }, { timeoutMs }),
}
const readOnly = () => operator.sendCommand(['REPLICAOF', host, '1'])
const writable = () => operator.sendCommand(['REPLICAOF', 'NO', 'ONE'])

beforeAll(async () => {
  for (const client of [operator, nodeRedis, ioredis]) client.on('error', () => undefined)
  await Promise.all([operator.connect(), nodeRedis.connect()])
})

afterEach(async () => {
  await writable()
  await operator.configSet({ maxmemory: '0', 'min-replicas-to-write': '0' })
})

afterAll(() => {
  operator.destroy()
  nodeRedis.destroy()
  ioredis.disconnect()
})

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => String(Object(error).code),
  )

/** A proxy at one address, as a managed Redis has one: where it leads can change, and who is connected stays so. */
async function addressOf(first: number) {
  let port = first
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    const there = connect(port, host)
    for (const end of [socket, there]) {
      sockets.add(end)
      end.on('error', () => undefined)
      end.on('close', () => [socket, there].map((other) => other.destroy()))
    }
    socket.pipe(there).pipe(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  return {
    port: (server.address() as AddressInfo).port, // Listening on a port, so it is not a path.
    leadTo(next: number) {
      port = next
    },
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

describe.each(Object.entries(stores))('redisStore by %s, on a Redis that is', (name, store) => {
  it('a replica: reads, and says that it may not write', async () => {
    await store.put(`${name} kept`, '1', 60)
    await readOnly()
    expect(await store.get(`${name} kept`)).toBe('1')
    const writes = [store.put('a', '1', 60), store.add('n', 1, 60), store.delete(`${name} kept`)]
    expect(await Promise.all(writes.map(codeOf))).toEqual(['REDIS_READONLY', 'REDIS_READONLY', 'REDIS_READONLY'])
    await writable()
    await store.put('a', '1', 60)
  })

  it('full: says so, and loses nothing that it has', async () => {
    await store.put(`${name} signed out`, '1', 60)
    await operator.configSet({ maxmemory: '1mb', 'maxmemory-policy': 'noeviction' })
    expect(await Promise.all([store.put('a', '1', 60), store.add('n', 1, 60)].map(codeOf))).toEqual([
      'REDIS_OOM',
      'REDIS_OOM',
    ])
    expect(await store.get(`${name} signed out`)).toBe('1')
    await store.delete(`${name} signed out`)
  })

  it('without enough replicas: says so', async () => {
    await operator.configSet('min-replicas-to-write', '1')
    expect(await codeOf(store.put('a', '1', 60))).toBe('REDIS_NOREPLICAS')
  })

  it('back after all its connections were cut', async () => {
    await store.put(`${name} kept`, '1', 60)
    await operator.sendCommand(['CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes'])
    await expect.poll(() => store.get(`${name} kept`).catch(() => 'not yet')).toBe('1')
  })
})

describe('a failover', () => {
  it('is followed by an ioredis that connects anew on READONLY', async () => {
    const address = await addressOf(illRedis)
    const client = new Redis(address.port, host, {
      maxRetriesPerRequest: 0,
      reconnectOnError: ({ message }) => message.startsWith('READONLY'),
    })
    client.on('error', () => undefined)
    const store = redisStore({ sendCommand: (command) => client.call(...command) }, { timeoutMs })
    await store.put('before', '1', 60)
    await readOnly()
    address.leadTo(ownRedis)
    expect(await codeOf(store.put('after', '1', 60))).toBe('REDIS_READONLY')
    await expect.poll(() => codeOf(store.put('after', '1', 60))).toBe('done')
    client.disconnect()
    address.close()
  })

  it('is followed by a node-redis that connects as the documentation shows', async () => {
    await operator.sendCommand(['ACL', 'SETUSER', 'late', 'on', '>right', '~*', '+@all'])
    const url = `redis://late:wrong@${host}:${illRedis}`
    const client = createClient({ url, disableOfflineQueue: true })
    client.on('error', () => undefined)
    let connection: Promise<unknown> | undefined
    const store = redisStore({
      async sendCommand(command) {
        connection ??= client.connect()
        await connection
        return client.sendCommand(command)
      },
    })
    expect(await codeOf(store.put('a', '1', 60))).toBe('REDIS_LATE')
    await operator.sendCommand(['ACL', 'SETUSER', 'late', '>wrong'])
    await expect.poll(() => codeOf(store.put('a', '1', 60)), { timeout: 20_000 }).toBe('done')
    client.destroy()
  })
})
