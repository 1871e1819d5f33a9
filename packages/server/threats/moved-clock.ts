import { afterEach, beforeEach, expect, vi } from 'vitest'

/** Timers and what measures time stand still in each test of the block around it, until {@link within} moves them. */
export function withMovedClock(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })
}

/** The answer, which has to come within a time of the moved clock. */
export async function within(milliseconds: number, answer: Promise<Response>): Promise<Response> {
  let settled = false
  void answer.finally(() => {
    settled = true
  })
  for (let passed = 0; passed < milliseconds && !settled; passed += 100) {
    // Keys are made in threads of their own: what is behind them in their queue comes after them, however busy they are.
    for (let turn = 0; turn < 40; turn += 1) await crypto.subtle.digest('SHA-256', new Uint8Array(1))
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(settled).toBe(true)
  return answer
}
