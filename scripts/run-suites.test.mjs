import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './root.mjs'

const report = (passed, failed) => `echo '{"passed":${passed},"failed":${failed}}' > "$TEST_RESULTS/script.json"`

/** What is printed at the end, after the suites' own output. */
function run(...suites) {
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'scripts/run-suites.mjs'), ...suites], {
    encoding: 'utf8',
  })
  return { status, stdout, lastLine: stdout.trim().split('\n').at(-1) }
}

it('sums the suites in the last line, whatever comes of them', () => {
  expect(run(report(2, 1), report(3, 0))).toMatchObject({ status: 1, lastLine: '5 passed, 1 failed' })
  expect(run(report(2, 0), report(3, 0))).toMatchObject({ status: 0, lastLine: '5 passed, 0 failed' })
})

it('shows again how a suite ended that failed, and no other', () => {
  const { stdout } = run(`seq 1 200; ${report(2, 1)}; exit 1`, `echo $((40 + 2)) are fine; ${report(3, 0)}`)
  const [, again = ''] = stdout.split('Its last lines, again:')
  expect(again).toMatch(/^\n1\d\d\n.*\n200\n/s)
  expect(stdout).toContain('42 are fine')
  expect(again).not.toContain('42 are fine')
})
