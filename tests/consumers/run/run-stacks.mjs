import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../scripts/root.mjs'
import { runStack } from './run-stack.mjs'
import { stackTable } from './stack-table.mjs'

/**
 * Runs stacks one after the other, prints the table of what worked and writes it to `test-results/stacks.md`.
 *
 * @param {readonly import('./stack.mjs').Stack[]} stacks
 * @param {Parameters<typeof runStack>[1] & { isKept?: boolean }} shared
 */
export async function runStacks(stacks, { isKept = false, ...shared }) {
  const rows = []
  for (const stack of stacks) {
    rows.push({ name: stack.name, cells: await runStack(stack, shared) })
    if (!isKept) rmSync(join(shared.dir, stack.name), { recursive: true, force: true })
  }
  if (rows.length === 0) return rows
  const table = stackTable(rows)
  console.log(`\n${table}\n`)
  const results = join(root, 'test-results')
  mkdirSync(results, { recursive: true })
  writeFileSync(join(results, 'stacks.md'), `${table}\n`)
  return rows
}

/** Whether any check of these rows went wrong. */
export const hasFailed = (rows) =>
  rows.some(({ cells }) => Object.values(cells).some(({ result }) => result === 'failed'))
