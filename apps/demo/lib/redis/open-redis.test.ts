import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { openRedis } from './open-redis'

const PASSWORD = 'canary-password'

it.each(['nonsense', `http://:${PASSWORD}@localhost:6379`, `redis//:${PASSWORD}@localhost`])(
  'says of %s that it is no address, and fails each command',
  async (url) => {
    const lines: string[] = []
    const redis = openRedis(url, (line) => lines.push(line))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^REDIS_URL is not an address/)
    expect(lines[0]).not.toContain(PASSWORD)
    await expect(redis.sendCommand(['GET', 'key'])).rejects.toThrow(TypeError)
  },
)

it('says in one line that a server is away, however often it tries', async () => {
  const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const lines: string[] = []
  const redis = openRedis(`redis://:${PASSWORD}@127.0.0.1:${port}`, (line) => lines.push(line))
  for (const _attempt of [1, 2, 3]) await once(server, 'connection')
  await expect(redis.sendCommand(['GET', 'key'])).rejects.toThrow()
  redis.close()
  server.close()
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/^The Redis of REDIS_URL does not answer \([\w ]+\): it is tried again until it does\.$/)
})

it('fails a command at once while it is not connected', async () => {
  const redis = openRedis('redis://127.0.0.1:1', () => undefined)
  await expect(redis.sendCommand(['GET', 'key'])).rejects.toThrow(/offline|closed/i)
  redis.close()
})
