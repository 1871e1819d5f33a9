/** What the store has missed of one key, to be made up for in one or two calls. Ends are in milliseconds since 1970. */
export type Missed = MissedPut | MissedCount

/** A value that was put. */
export interface MissedPut {
  readonly kind: 'put'
  readonly value: string
  readonly endsAt: number
}

/** What was added, all in all. */
export interface MissedCount {
  readonly kind: 'count'
  /** Whether the key was deleted before. */
  readonly isDeleted: boolean
  readonly amount: number
  readonly endsAt: number
}

/** Both, one after the other, as one; null where they undo each other. */
export function merge(older: Missed | null, newer: Missed): Missed | null {
  if (!older || newer.kind === 'put' || newer.isDeleted) return newer
  if (older.kind === 'put') return { ...older, value: String(Number(older.value) + newer.amount) }
  const amount = older.amount + newer.amount
  // The life of a count begins with its first addition.
  const { endsAt } = older.amount === 0 ? newer : older
  return amount === 0 && !older.isDeleted ? null : { ...older, amount, endsAt }
}
