import { expect, type Page } from '@playwright/test'

/** What the line under the code says, and when it said so. Both in seconds. */
export interface TimerReading {
  readonly left: number
  readonly at: number
}

const lineOf = (page: Page) => page.locator('[data-part=resend]')

export async function readTimer(page: Page): Promise<TimerReading> {
  const line = lineOf(page)
  await expect(line).toContainText('Send again in')
  const text = await line.textContent()
  return { left: Number(/\d+/.exec(text ?? '')?.[0]), at: Date.now() / 1000 }
}

/** Waits until the page itself says that some seconds have gone by. */
export async function untilTimerLost(page: Page, before: TimerReading, seconds: number): Promise<void> {
  await expect(lineOf(page)).toContainText(`Send again in ${before.left - seconds} seconds`)
}

/** The timer lost as much as went by, two seconds more or less: it is rounded, and read over a connection. */
export async function expectTrueTimer(page: Page, before: TimerReading): Promise<void> {
  const after = await readTimer(page)
  expect(after.left, 'seconds left').toBeLessThan(before.left)
  expect(Math.abs(before.left - after.left - (after.at - before.at)), 'seconds off').toBeLessThanOrEqual(2)
}
