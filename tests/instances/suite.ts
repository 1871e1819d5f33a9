/** Where a request is sent: to one of the two instances, or to whichever the load balancer chooses. */
export type Place = 'a' | 'b' | 'any'

/** Two instances of the demo, on one database and one Redis. */
export interface Pair {
  readonly appUrl: string
  readonly urls: Readonly<Record<Place, string>>
  /** By how many milliseconds the instances' clock is ahead. */
  readonly clockFile: string
  readonly databaseUrl: string
}

/** What `run/main.mjs` started. */
export interface InstancesSuite {
  readonly emulatorUrl: string
  /** Without limits. */
  readonly free: Pair
  /** With the limits as they are by default, also per client. */
  readonly limited: Pair
  /** As it is deployed: nginx is the only proxy, and the limits are the kit's. */
  readonly attacked: Pair
  /** Kills the Redis of the limited pair, and starts it again. */
  readonly redisSwitch: string
}

export function readSuite(): InstancesSuite {
  const text = process.env.INSTANCES_SUITE
  if (text === undefined) throw new Error('INSTANCES_SUITE is not set: run these tests by `npm run test:instances`.')
  return JSON.parse(text)
}
