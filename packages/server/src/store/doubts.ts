/** Additions that were not answered: the store may have counted them, or may still do so. */
export interface Doubts {
  /** Remembers one, until its count is over. */
  add(key: string, amount: number, endsAt: number): void
  /** Whether this amount takes back one of them. It then counts as done. */
  takesBack(key: string, amount: number): boolean
  /** Whether there are any of a key. */
  has(key: string): boolean
}

interface Doubt {
  readonly amount: number
  readonly endsAt: number
}

const MAX_KEYS = 10_000

/**
 * {@link Doubts} of bounded size. What takes one back is not sent: if the addition did not arrive, the store would count too
 * little. This way it counts one too many at worst.
 */
export function createDoubts(now: () => number): Doubts {
  const doubts = new Map<string, Doubt>()

  function of(key: string): number {
    const doubt = doubts.get(key)
    return doubt && doubt.endsAt > now() ? doubt.amount : 0
  }

  function keep(key: string, amount: number, endsAt: number): void {
    doubts.delete(key)
    const [oldest] = doubts.size >= MAX_KEYS ? doubts.keys() : []
    if (oldest !== undefined) doubts.delete(oldest)
    if (amount > 0) doubts.set(key, { amount, endsAt })
  }

  return {
    add(key, amount, endsAt) {
      if (amount > 0) keep(key, of(key) + amount, endsAt)
    },
    takesBack(key, amount) {
      const doubtful = of(key)
      if (amount >= 0 || doubtful + amount < 0) return false // T08g
      keep(key, doubtful + amount, doubts.get(key)?.endsAt ?? 0)
      return true
    },
    has: (key) => of(key) > 0,
  }
}
