import { redisStore } from '@doorpost/server/redis'
import { createClient } from 'redis'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readSuite } from './suite'

const url = `redis://127.0.0.1:${readSuite().ownRedis}`
const client = createClient({ url })
const operator = createClient({ url })
const patient = redisStore(client, { timeoutMs: 20_000 })

beforeAll(async () => {
  await Promise.all([client.connect(), operator.connect()])
})

beforeEach(async () => {
  await operator.flushAll()
})

afterAll(() => {
  client.destroy()
  operator.destroy()
})

/** How often the server ran each command since its counts began, those of the operator left out. */
async function commandsRun() {
  const lines = (await operator.info('commandstats')).matchAll(/^cmdstat_([\w|]+):calls=(\d+)/gm)
  return Object.fromEntries(
    [...lines]
      .map(([, name = '', calls]) => [name, Number(calls)] as const)
      .filter(([name]) => !/^(info|config)/.test(name)),
  )
}

describe('redisStore', () => {
  it('sends one command for each operation', async () => {
    await patient.add('count', 1, 60)
    await operator.configResetStat()
    await patient.put('value', 'text', 60)
    await patient.get('value')
    await patient.delete('value')
    await patient.add('count', 1, 60)
    const insideTheScript = { incrby: 1, pttl: 1 }
    expect(await commandsRun()).toEqual({ set: 1, get: 1, del: 1, evalsha: 1, ...insideTheScript })
  })

  it('sends the script itself once to a server that does not know it', async () => {
    await operator.scriptFlush()
    await operator.configResetStat()
    for (const amount of [1, 2, 3]) await patient.add('count', amount, 60)
    expect(await commandsRun()).toMatchObject({ evalsha: 3, eval: 1, incrby: 3, pexpire: 1 })
  })

  it('puts its prefix before every key', async () => {
    await redisStore(client, { prefix: 'shop:', timeoutMs: 20_000 }).put('a', '1', 60)
    await patient.put('a', '2', 60)
    expect((await operator.keys('*')).sort()).toEqual(['doorpost:a', 'shop:a'])
  })

  it('gives a count a life that has lost its own', async () => {
    await patient.add('count', 1, 60)
    await operator.persist('doorpost:count')
    expect(await patient.add('count', 1, 30)).toEqual({ value: 2, expiresInSeconds: 30 })
    expect(await operator.ttl('doorpost:count')).toBeGreaterThan(0)
  })

  it('keeps no count that is back at nothing', async () => {
    await patient.add('count', 2, 60)
    expect(await patient.add('count', -2, 60)).toEqual({ value: 0, expiresInSeconds: 0 })
    expect(await operator.dbSize()).toBe(0)
    expect(await patient.add('count', 1, 30)).toEqual({ value: 1, expiresInSeconds: 30 })
  })

  it('ends what has no life at once', async () => {
    await patient.put('a', '1', 60)
    await patient.put('a', '2', 0)
    await expect.poll(() => patient.get('a')).toBeNull()
  })

  it('waits for a server that does not answer no longer than it may', async () => {
    const hasty = redisStore(client, { timeoutMs: 50 })
    await operator.clientPause(60_000, 'WRITE')
    const calls = [hasty.put('a', '1', 60), hasty.delete('a'), hasty.add('n', 1, 60)]
    const answers = await Promise.all(calls.map((call) => call.catch((error: unknown) => error)))
    expect(answers.map((answer) => answer instanceof Error && answer.message)).toEqual([
      'Redis did not put within 50 ms.',
      'Redis did not delete within 50 ms.',
      'Redis did not add within 50 ms.',
    ])
    expect(answers[0]).toMatchObject({ name: 'StoreFailure', code: 'REDIS_LATE' })
    await operator.clientUnpause()
    await patient.put('b', '1', 60)
    expect(await patient.get('b')).toBe('1')
  })

  it('fails at once where its client is closed', async () => {
    const closed = createClient({ url })
    await expect(redisStore(closed).get('a')).rejects.toMatchObject({ name: 'StoreFailure' })
  })

  it('refuses a client whose replies are not texts', async () => {
    await patient.put('a', '1', 60)
    const withBuffers = redisStore({
      sendCommand: (command) => client.withTypeMapping({ 36: Buffer }).sendCommand(command),
    })
    await expect(withBuffers.get('a')).rejects.toMatchObject({ code: 'REDIS_REPLY' })
  })

  it.each([0, 1.5, Number.NaN])('refuses a time limit of %d', (timeoutMs) => {
    expect(() => redisStore(client, { timeoutMs })).toThrow(
      'timeoutMs of redisStore must be a whole number, 1 or more.',
    )
  })
})
