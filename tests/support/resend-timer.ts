import { expect, type Page } from '@playwright/test'

/** What the line under the code says, and when it said so. Both in seconds. */
export interface TimerReading {
  readonly left: number
  readonly at: number
}

/** "0:30" as the page says it, and back. */
const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
function secondsIn(text: string): number {
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec(text) ?? []
  return Number(minutes) * 60 + Number(seconds)
}

const lineOf = (page: Page) => page.locator('[data-part=resend]')

export async function readTimer(page: Page): Promise<TimerReading> {
  const line = lineOf(page)
  await expect(line).toContainText('Send again in')
  const text = await line.textContent()
  return { left: secondsIn(text ?? ''), at: Date.now() / 1000 }
}

/** Waits until the page itself says that some seconds have gone by. */
export async function untilTimerLost(page: Page, before: TimerReading, seconds: number): Promise<void> {
  await expect(lineOf(page)).toContainText(`Send again in ${clock(before.left - seconds)}`)
}

/** The timer lost as much as went by, two seconds more or less: it is rounded, and read over a connection. */
export async function expectTrueTimer(page: Page, before: TimerReading): Promise<void> {
  const after = await readTimer(page)
  expect(after.left, 'seconds left').toBeLessThan(before.left)
  expect(Math.abs(before.left - after.left - (after.at - before.at)), 'seconds off').toBeLessThanOrEqual(2)
}
