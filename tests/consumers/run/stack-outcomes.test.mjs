import { describe, expect, it } from 'vitest'
import { outcomesOf } from './stack-outcomes.mjs'

const spec = (title, tags, ok, status = ok ? 'expected' : 'unexpected') => ({ title, tags, ok, tests: [{ status }] })

describe('outcomesOf', () => {
  it('sums the tests of a check, in whatever file they are', () => {
    const report = {
      suites: [
        {
          specs: [spec('a', ['code'], true)],
          suites: [{ specs: [spec('b', ['code'], false), spec('c', ['link'], true)] }],
        },
        { specs: [spec('d', [], true)] },
      ],
    }
    expect(outcomesOf(report)).toEqual({ code: 'b', link: '', own: '' })
  })

  it('takes a test that was skipped for one that failed', () => {
    expect(outcomesOf({ suites: [{ specs: [spec('a', ['code'], true, 'skipped')] }] })).toEqual({ code: 'a' })
  })
})
