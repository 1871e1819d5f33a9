import { areStopping, startChild } from './children.mjs'
import { root } from './root.mjs'

/** pnpm, in the one version that the lockfile is of; npx brings it along. */
export const pnpm = ['npx', '-y', 'pnpm@12.21.0']

/** A failure whose message is complete, without a stack. */
export class StepError extends Error {}

/** Refuses a Node.js that is too old before anything is installed for it. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new StepError(`Doorpost needs Node.js 20.19 or newer; this is ${process.versions.node}.`)
  }
}

/**
 * Runs a command to its end.
 *
 * @param {readonly string[]} command
 * @param {{ cwd?: string, env?: Record<string, string> }} [options]
 */
export async function run(command, { cwd = root, env } = {}) {
  const child = startChild(command[0], command, { cwd, env: { CI: 'true', ...env } })
  const status = await child.exited
  if (status !== 0) throw new StepError(`${child.log()}\n\n"${command.join(' ')}" failed (${status}).`)
}

/**
 * Does something and says in one line how long it took.
 *
 * @template Result
 * @param {string} title what is done, for messages
 * @param {() => Promise<Result>} work
 */
export async function timed(title, work) {
  process.stdout.write(`${title} … `)
  const startedAt = performance.now()
  try {
    const result = await work()
    process.stdout.write(`${Math.round((performance.now() - startedAt) / 1000)} s\n`)
    return result
  } catch (error) {
    process.stdout.write(areStopping() ? 'stopped\n' : 'failed\n')
    throw error
  }
}

/** {@link run}, {@link timed}. */
export const step = (title, command, options) => timed(title, () => run(command, options))
