import { setTimeout as sleep } from 'node:timers/promises'

/** Waits, but not beyond the signal: a stopping emulator keeps nobody waiting. */
export async function wait(delayMs: number, signal: AbortSignal): Promise<void> {
  if (delayMs === 0 || signal.aborted) return
  await sleep(delayMs, undefined, { signal }).catch(() => undefined)
}
