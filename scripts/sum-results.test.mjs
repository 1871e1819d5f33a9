import { describe, expect, it } from 'vitest'
import { sumResults } from './sum-results.mjs'

const vitest = (passed, total) => ({ numTotalTests: total, numPassedTests: passed, numFailedTests: total - passed })
const playwright = (changes) => ({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...changes } })

describe('sumResults', () => {
  it('adds what every runner and script of a suite reported', () => {
    const reports = [vitest(40, 40), vitest(7, 8), playwright({ expected: 3, unexpected: 2 }), { passed: 1, failed: 1 }]
    expect(sumResults(reports, 1)).toEqual({ passed: 51, failed: 4 })
  })

  it('counts a test as failed that did not run or did not end', () => {
    expect(sumResults([playwright({ expected: 3, skipped: 2 })], 1)).toEqual({ passed: 3, failed: 2 })
  })

  it('counts a test as passed that passed at the second attempt', () => {
    expect(sumResults([playwright({ flaky: 1 })], 0)).toEqual({ passed: 1, failed: 0 })
  })

  it('counts a suite as failed that ended badly with every test passed', () => {
    expect(sumResults([vitest(40, 40)], 1)).toEqual({ passed: 40, failed: 1 })
  })

  it.each([
    ['was killed', null],
    ['could not start', 127],
    ['ran no test', 0],
  ])('counts a suite as failed that %s', (_what, status) => {
    expect(sumResults([], status)).toEqual({ passed: 0, failed: 1 })
  })
})
