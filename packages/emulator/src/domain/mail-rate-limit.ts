const WINDOW_MS = 60_000

/** Counts emails per address over the last minute, sends and resends together. */
export interface MailRateLimit {
  /** Whether one more email may go out; counts it if so. */
  take(address: string, mailsPerMinute: number, nowMs: number): boolean
  clear(): void
}

/** A sliding window of 60 seconds. Addresses without an email in it are forgotten. */
export function createMailRateLimit(): MailRateLimit {
  const sentAtMs = new Map<string, readonly number[]>()

  // The map is in order of the last email, so the addresses that have left the window are at its front.
  function forgetQuiet(nowMs: number): void {
    for (const [address, times] of sentAtMs) {
      if ((times.at(-1) ?? 0) + WINDOW_MS > nowMs) return
      sentAtMs.delete(address)
    }
  }

  return {
    take: (address, mailsPerMinute, nowMs) => {
      forgetQuiet(nowMs)
      const recent = (sentAtMs.get(address) ?? []).filter((time) => time + WINDOW_MS > nowMs)
      if (recent.length >= mailsPerMinute) return false
      sentAtMs.delete(address)
      sentAtMs.set(address, [...recent, nowMs])
      return true
    },
    clear: () => sentAtMs.clear(),
  }
}
