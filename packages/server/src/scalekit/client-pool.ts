/** How long a client is believed in, in milliseconds. */
export interface PoolLimits {
  /** A call that takes longer makes the next one dial again: below any deadline, above any healthy answer. */
  readonly lateMs: number
  /** A client that was not used for longer is not trusted: load balancers and NATs drop idle connections silently. */
  readonly idleMs: number
}

/** As {@link createClientPool} takes them. */
export const POOL_LIMITS: PoolLimits = { lateMs: 2_500, idleMs: 50_000 }

interface Dialled<Client> {
  readonly client: Promise<Client>
  /** Milliseconds of `performance.now()`. */
  usedAt: number
}

/** One client for everyone, until there is a reason to doubt its connection. */
export interface ClientPool<Client> {
  /** Runs a call. What is in progress stays on the client that it began with. */
  use<T>(run: (client: Client) => Promise<T>): Promise<T>
}

/**
 * A connection that died without a word makes every call late, and no client notices by itself. So a call that is late, or
 * fails in a way that `isBroken` names, retires the client, and the next call dials once for all who follow.
 */
export function createClientPool<Client>(
  dial: () => Promise<Client>,
  isBroken: (error: unknown) => boolean,
  { lateMs, idleMs }: PoolLimits = POOL_LIMITS,
): ClientPool<Client> {
  let current: Dialled<Client> | undefined

  function take(): Dialled<Client> {
    const now = performance.now()
    if (current && now - current.usedAt > idleMs) current = undefined
    current ??= { client: dial(), usedAt: now }
    current.usedAt = now
    return current
  }

  return {
    async use(run) {
      const mine = take()
      const retire = () => {
        if (current === mine) current = undefined
      }
      // A failed set-up is thrown, and tried again by the next request: the environment may have been mended.
      const client = await mine.client.catch((error: unknown) => {
        retire()
        throw error
      })
      const timer = setTimeout(retire, lateMs)
      try {
        return await run(client)
      } catch (error) {
        if (isBroken(error)) retire()
        throw error
      } finally {
        clearTimeout(timer)
        mine.usedAt = performance.now()
      }
    },
  }
}
