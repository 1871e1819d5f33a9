import { startChild } from './children.mjs'

/**
 * Runs a command to its end and returns what it wrote; throws when it failed, unless `mayFail`.
 *
 * @param {string} title what the command does, for messages
 * @param {readonly string[]} command
 * @param {{ cwd: string, env?: Record<string, string>, mayFail?: boolean }} options
 */
export async function runCommand(title, command, { cwd, env, mayFail = false }) {
  const startedAt = performance.now()
  const child = startChild(title, command, { cwd, env })
  const status = await child.exited
  if (status !== 0 && !mayFail) throw new Error(`${child.log()}\n\n${title} failed (${status}).`)
  console.log(`${title}: ${Math.round((performance.now() - startedAt) / 1000)} s`)
  return child.log()
}
