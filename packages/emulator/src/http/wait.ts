import { setTimeout as sleep } from 'node:timers/promises'

/** Waits, but not beyond the signal, so that a stopping emulator ends every wait. */
export async function wait(delayMs: number, signal: AbortSignal): Promise<void> {
  if (delayMs === 0 || signal.aborted) return
  await sleep(delayMs, undefined, { signal }).catch(() => undefined)
}
