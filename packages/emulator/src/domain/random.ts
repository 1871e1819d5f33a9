import { createHash, randomBytes } from 'node:crypto'

/** Where codes, tokens and ids come from. */
export interface RandomSource {
  bytes(length: number): Buffer
  /** The same sequence again from its start, if there is a seed. */
  restart(): void
}

/**
 * Random bytes; with a seed the same ones in every run, which makes codes and tokens repeatable.
 * A seeded source is predictable by design: it belongs in tests only.
 */
export function createRandom(seed?: string): RandomSource {
  let block = 0
  let pool = Buffer.alloc(0)
  return {
    bytes: (length) => {
      if (seed === undefined) return randomBytes(length)
      while (pool.length < length) {
        pool = Buffer.concat([pool, createHash('sha256').update(`${seed}:${block}`).digest()])
        block += 1
      }
      const taken = pool.subarray(0, length)
      pool = pool.subarray(length)
      return taken
    },
    restart: () => {
      block = 0
      pool = Buffer.alloc(0)
    },
  }
}
