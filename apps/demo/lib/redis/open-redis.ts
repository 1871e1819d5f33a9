import type { RedisClient } from '@doorpost/server/redis'
import { createClient } from 'redis'

/** A connection that finds its way back by itself, however often the server goes away. */
export interface OpenRedis extends RedisClient {
  close(): void
}

const isRedisUrl = (url: string) => URL.canParse(url) && /^rediss?:$/.test(new URL(url).protocol)

/** Such as `ECONNREFUSED` or `WRONGPASS`: a whole message may hold more than a log should. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  if ('code' in error && typeof error.code === 'string') return error.code
  return /^[A-Z]{3,}(?= )/.exec(error.message)?.[0] ?? 'connection lost'
}

function unusable(): OpenRedis {
  return {
    sendCommand: async () => {
      throw new TypeError('REDIS_URL is no address')
    },
    close: () => undefined,
  }
}

/**
 * Connects to a Redis. One that is away, or an address that is none, is said in one line and throws nothing here: the app
 * starts, and the kit answers as it does while its store is down.
 */
export function openRedis(url: string, log: (line: string) => void): OpenRedis {
  if (!isRedisUrl(url)) {
    log('REDIS_URL is not an address such as redis://localhost:6379: the store cannot be used.')
    return unusable()
  }
  // What it collected while the server is away would be run later, when nobody waits for it any more.
  const client = createClient({ url, disableOfflineQueue: true })
  let isAway = false
  client.on('error', (error: unknown) => {
    // One attempt follows another until it answers.
    if (!isAway) log(`The Redis of REDIS_URL does not answer (${reasonOf(error)}): it is tried again until it does.`)
    isAway = true
  })
  client.on('ready', () => {
    if (isAway) log('The Redis of REDIS_URL answers again.')
    isAway = false
  })
  // It ends only where `close` gave up a connection that was never made; failures are told above.
  client.connect().catch(() => undefined)
  return { sendCommand: (command) => client.sendCommand(command), close: () => client.destroy() }
}
