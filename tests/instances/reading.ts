import type { Visitor } from './visitor'

const READS_PER_SECOND = 200
const EVERY_MS = 10
/** On a machine that is too busy there are fewer reads, not ever more at once. */
const MOST_AT_ONCE = 100

/** What came of a stream of reads. */
export interface Reads {
  /** How often each status was answered. */
  readonly statuses: Readonly<Record<number, number>>
  /** Answers that knew no session. */
  readonly signedOut: number
  /** Milliseconds of each. */
  readonly tookMs: readonly number[]
}

/** A stream of reads of sessions, at the endpoint and at a guarded page in turn, through the load balancer. */
export interface Reading {
  /** Resolves once so many more were answered. */
  untilAnswered(count: number): Promise<void>
  /** What came of the reads since the last call. */
  takeReads(): Reads
  /** Ends it, and waits for what is under way. */
  stop(): Promise<Reads>
}

/** Starts about 200 reads a second of these visitors' sessions. */
export function startReading(visitors: readonly Visitor[]): Reading {
  let reads = { statuses: {} as Record<number, number>, signedOut: 0, tookMs: [] as number[] }
  let [asked, answered] = [0, 0]
  const waiting = new Set<{ readonly at: number; readonly resolve: () => void }>()
  const underWay = new Set<Promise<void>>()

  async function readOnce(visitor: Visitor, isPage: boolean): Promise<void> {
    const startedAt = performance.now()
    const { status, body } = await visitor.get(isPage ? '/dashboard' : '/api/auth/session')
    reads.tookMs.push(performance.now() - startedAt)
    reads.statuses[status] = (reads.statuses[status] ?? 0) + 1
    if (!isPage && status === 200 && JSON.parse(body).session === null) reads.signedOut += 1
    answered += 1
    for (const one of waiting) if (answered >= one.at) one.resolve()
  }

  const timer = setInterval(() => {
    for (let count = 0; count < (READS_PER_SECOND * EVERY_MS) / 1000; count += 1) {
      const visitor = visitors[asked % visitors.length]
      if (!visitor || underWay.size >= MOST_AT_ONCE) return
      // Each visitor at both kinds, and each kind at both instances.
      const read = readOnce(visitor, Math.floor(asked / visitors.length) % 2 === 0).catch(() => {
        reads.statuses[0] = (reads.statuses[0] ?? 0) + 1
      })
      asked += 1
      underWay.add(read)
      void read.then(() => underWay.delete(read))
    }
  }, EVERY_MS)

  const takeReads = () => {
    const taken = reads
    reads = { statuses: {}, signedOut: 0, tookMs: [] }
    return taken
  }
  return {
    takeReads,
    untilAnswered: (count) => new Promise((resolve) => waiting.add({ at: answered + count, resolve })),
    async stop() {
      clearInterval(timer)
      await Promise.all(underWay)
      return takeReads()
    },
  }
}
