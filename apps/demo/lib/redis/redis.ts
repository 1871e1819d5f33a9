import type { OpenRedis } from './open-redis'

/** Next.js loads a copy of this module each for pages, routes and actions: only this is the same for all of them. */
const shared = globalThis as typeof globalThis & { demoRedis?: Promise<OpenRedis> }

/** The app's connection to Redis, opened at first use, so that a build opens none. */
export function openedRedis(url: string): Promise<OpenRedis> {
  shared.demoRedis ??= import('./open-redis').then(({ openRedis }) => openRedis(url, console.error))
  return shared.demoRedis
}
