/** An outage that is over. */
export interface Recovery {
  /** How long the store did not respond. */
  readonly outageSeconds: number
  /** How many values were written back. */
  readonly writtenBack: number
  /** How many could not be kept until then: the store counts that much too little. */
  readonly dropped: number
}

/** Is told of outages. */
export interface OutageListener {
  /** A call failed. At most once a minute. */
  onFailure(cause: unknown): void
  /** The store responds again, and has what it missed. Once for every outage that was told. */
  onRecovery(recovery: Recovery): void
}

/** From the first call that fails until one is answered and nothing waits to be written back. */
export interface Outage {
  readonly isOn: () => boolean
  failed(cause: unknown, listener: OutageListener): void
  wroteBack(): void
  ended(dropped: number, listener: OutageListener): void
}

const MINUTE_MS = 60_000

/** An {@link Outage} that has not begun. */
export function createOutage(now: () => number): Outage {
  let since: number | null = null
  let toldAt = Number.NEGATIVE_INFINITY
  let isTold = false
  let writtenBack = 0

  return {
    isOn: () => since !== null,
    failed(cause, { onFailure }) {
      since ??= now()
      const isSoon = now() >= toldAt && now() < toldAt + MINUTE_MS
      if (isSoon) return
      toldAt = now()
      isTold = true
      onFailure(cause)
    },
    wroteBack() {
      writtenBack += 1
    },
    ended(dropped, { onRecovery }) {
      if (since === null) return
      const recovery = { outageSeconds: Math.max(0, Math.round((now() - since) / 1000)), writtenBack, dropped }
      const hasToTell = isTold
      since = null
      isTold = false
      writtenBack = 0
      if (hasToTell) onRecovery(recovery)
    },
  }
}
