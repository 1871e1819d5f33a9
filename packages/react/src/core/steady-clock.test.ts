import { afterEach, describe, expect, test, vi } from 'vitest'
import { steadyNow } from './steady-clock'

afterEach(() => vi.restoreAllMocks())

/** Both clocks of a page, from where they are now. */
function clocks() {
  const wall = vi.spyOn(Date, 'now')
  const page = vi.spyOn(performance, 'now')
  const [time, age] = [2_000_000_000_000, 10_000]
  return (wallMs: number, pageMs: number) => {
    wall.mockReturnValue(time + wallMs)
    page.mockReturnValue(age + pageMs)
    return steadyNow()
  }
}

describe('steadyNow', () => {
  test('goes on when the clock is set back, once and again', () => {
    const at = clocks()
    const start = at(0, 0)
    expect(at(5_000, 5_000) - start).toBe(5_000)
    expect(at(-3_600_000 + 6_000, 6_000) - start).toBe(6_000)
    expect(at(-3_600_000 + 9_000, 9_000) - start).toBe(9_000)
    expect(at(-7_200_000 + 9_500, 9_500) - start).toBe(9_500)
  })

  test('counts the time that the page slept', () => {
    const at = clocks()
    const start = at(0, 0)
    expect(at(600_000, 20) - start).toBe(600_000)
    expect(at(605_000, 5_020) - start).toBe(605_000)
  })
})
