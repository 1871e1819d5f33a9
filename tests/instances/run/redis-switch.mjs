import { once } from 'node:events'
import { createServer } from 'node:http'

/**
 * Lets the tests, which run in another process, kill a Redis and start it again: `/kill`, and `/start` with or without
 * what it held (`?keeps=true`).
 *
 * @param {{ kill(): Promise<void>, start(options: { keeps: boolean }): Promise<void> }} redis
 * @returns {Promise<string>} where it listens
 */
export async function startRedisSwitch(redis) {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://switch')
    if (pathname === '/kill') await redis.kill()
    else await redis.start({ keeps: searchParams.get('keeps') === 'true' })
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${server.address().port}`
}
