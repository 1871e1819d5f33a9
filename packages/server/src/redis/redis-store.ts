import { throwProblems } from '../config/config-error'
import { LATE, withDeadline } from '../config/deadline'
import { numberProblems } from '../config/option-problems'
import type { Counter, Store } from '../store/store'
import { StoreFailure } from '../store/store-failure'
import { ADD_SCRIPT, addScriptName } from './add-script'
import type { RedisClient, RedisCommand } from './redis-client'

/** Options of {@link redisStore}. */
export interface RedisStoreOptions {
  /** What every key begins with. @default 'doorpost:' */
  readonly prefix?: string
  /** How long an operation may take, in milliseconds. After that it rejects; Redis may still carry it out. @default 250 */
  readonly timeoutMs?: number
}

const isScriptUnknown = (error: unknown) => error instanceof Error && error.message.startsWith('NOSCRIPT')

/** In whole milliseconds. Redis refuses a life of nothing: such a value is over before anyone can read it. */
const lifeMs = (lifeSeconds: number) => String(Math.max(1, Math.ceil(lifeSeconds * 1000)))

function textOf(reply: unknown): string | null {
  if (reply === null || typeof reply === 'string') return reply
  throw new StoreFailure(
    'Redis',
    'REPLY',
    'Redis replied to get with neither a text nor null: have its client return texts.',
  )
}

function counterOf(reply: unknown): Counter {
  const [value, restMs] = Array.isArray(reply) ? reply.map(Number) : []
  if (value !== undefined && restMs !== undefined && Number.isFinite(value + restMs)) {
    return { value, expiresInSeconds: Math.ceil(restMs / 1000) }
  }
  throw new StoreFailure('Redis', 'REPLY', 'Redis replied to add with something that is not two numbers.')
}

/**
 * A {@link Store} on Redis 7 or a cluster of it, for several processes. Every operation is one command on one key, and every
 * key has a life. A failure rejects with a code and nothing of what was stored.
 *
 * @example
 * const client = createClient({ url })
 * export const store = redisStore(client)
 */
export function redisStore(client: RedisClient, options: RedisStoreOptions = {}): Store {
  const { prefix = 'doorpost:', timeoutMs = 250 } = options
  throwProblems(numberProblems('timeoutMs of redisStore', timeoutMs, 1))

  /** Runs an operation within the time limit, and says in our own words how it failed. */
  async function within<T>(operation: string, work: () => Promise<T>): Promise<T> {
    const answer = await withDeadline(work(), timeoutMs).catch((error: unknown) => {
      throw StoreFailure.from('Redis', operation, error)
    })
    if (answer !== LATE) return answer
    throw new StoreFailure('Redis', 'LATE', `Redis did not ${operation} within ${timeoutMs} ms.`)
  }

  // An async function, since a client may also throw before there is a promise.
  const send = async (...command: RedisCommand) => client.sendCommand(command)

  /** By the script's name: its text travels only to a Redis that has not seen it, or has started anew. */
  async function runAdd(...keyAndArguments: readonly string[]): Promise<unknown> {
    try {
      return await send('EVALSHA', await addScriptName(), '1', ...keyAndArguments)
    } catch (error) {
      if (!isScriptUnknown(error)) throw error
      return send('EVAL', ADD_SCRIPT, '1', ...keyAndArguments)
    }
  }

  return {
    put: (key, value, lifeSeconds) =>
      within('put', async () => {
        await send('SET', prefix + key, value, 'PX', lifeMs(lifeSeconds))
      }),
    get: (key) => within('get', async () => textOf(await send('GET', prefix + key))),
    delete: (key) =>
      within('delete', async () => {
        await send('DEL', prefix + key)
      }),
    add: (key, amount, lifeSeconds) =>
      within('add', async () => counterOf(await runAdd(prefix + key, String(amount), lifeMs(lifeSeconds)))),
  }
}
