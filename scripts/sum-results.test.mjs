import { describe, expect, it } from 'vitest'
import { sumResults } from './sum-results.mjs'

describe('sumResults', () => {
  it('adds the test counts of every vitest run and leaves the file counts out', () => {
    const log = [
      ' Test Files  1 failed | 2 passed (3)',
      '      Tests  1 failed | 40 passed (41)',
      ' Test Files  1 passed (1)',
      '      Tests  8 passed (8)',
    ]
    expect(sumResults(log.join('\n'))).toEqual({ passed: 48, failed: 1 })
  })

  it('adds the lines with which Playwright ends', () => {
    const log = [
      'Running 6 tests using 2 workers',
      '  1 failed',
      '    a.spec.ts:3:1 › 9 passed',
      '  2 did not run',
      '  3 passed (4.2s)',
    ]
    expect(sumResults(log.join('\n'))).toEqual({ passed: 3, failed: 3 })
  })

  it('reads through colours', () => {
    expect(sumResults('\u001b[2m      Tests \u001b[22m \u001b[1m\u001b[32m5 passed\u001b[39m\u001b[22m (5)')).toEqual({
      passed: 5,
      failed: 0,
    })
  })

  it('finds nothing in a log without summaries', () => {
    expect(sumResults('No test files found, exiting with code 0\n      Tests  no tests')).toEqual({
      passed: 0,
      failed: 0,
    })
  })
})
