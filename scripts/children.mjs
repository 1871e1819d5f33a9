import { spawn } from 'node:child_process'
import { appendFileSync } from 'node:fs'

const keptLogLines = 200
const isWindows = process.platform === 'win32'

/** @type {Set<Child>} */
const running = new Set()

let isStopping = false

/** Whether `stopChildren` was called: what ends from then on was stopped and has not failed. */
export const areStopping = () => isStopping

/**
 * A process that this one started. It leads its own group, so that what it starts in turn ends with it.
 *
 * @typedef {object} Child
 * @property {string} name
 * @property {number | undefined} pid of the leader of its group
 * @property {Promise<number>} exited its exit status, -1 after a signal
 * @property {() => string} log the last lines it wrote
 * @property {() => void} showErrors passes on what it writes to stderr from now on
 * @property {(signal: NodeJS.Signals) => void} signal
 */

/**
 * @param {string} name what the process does, for messages
 * @param {readonly string[]} command
 * @param {{ cwd: string, env?: Record<string, string>, logFile?: string }} options `env` is laid over the environment of
 *   this process; `logFile` gets all that it writes
 * @returns {Child}
 */
export function startChild(name, [file, ...args], { cwd, env, logFile }) {
  // NODE_ENV of the caller's shell would make pnpm leave packages out or Next.js build for development.
  const { NODE_ENV: _, ...inherited } = process.env
  const handle = spawn(file, args, {
    cwd,
    env: { ...inherited, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: !isWindows,
    // There they are scripts, which only a shell runs.
    shell: isWindows && (file === 'npm' || file === 'npx'),
  })
  let lines = []
  for (const stream of [handle.stdout, handle.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      if (logFile) appendFileSync(logFile, text)
      lines = [...lines, ...text.split('\n').filter((line) => line.trim())].slice(-keptLogLines)
    })
  }
  const child = {
    name,
    pid: handle.pid,
    log: () => lines.join('\n'),
    showErrors: () => {
      handle.stderr.on('data', (text) => process.stderr.write(text))
    },
    signal: (signal) => (isWindows ? handle.kill(signal) : signalGroup(handle.pid, signal)),
    exited: new Promise((resolve) => {
      handle.once('error', (error) => {
        lines.push(String(error))
        resolve(-1)
      })
      handle.once('close', (status) => resolve(status ?? -1))
    }),
  }
  running.add(child)
  child.exited.then(() => running.delete(child))
  return child
}

/**
 * What the running children of a name wrote last.
 *
 * @param {string} name
 */
export function logOf(name) {
  return [...running].flatMap((child) => (child.name === name ? [child.log()] : [])).join('\n')
}

/**
 * Ends what this process started and nothing else, the hard way after `patienceMs`.
 *
 * @param {number} [patienceMs]
 */
export async function stopChildren(patienceMs = 5_000) {
  isStopping = true
  const children = [...running]
  const signalAll = (signal) => {
    for (const child of children) child.signal(signal)
  }
  signalAll('SIGTERM')
  const lastResort = setTimeout(() => signalAll('SIGKILL'), patienceMs)
  await Promise.all(children.map((child) => child.exited))
  clearTimeout(lastResort)
}

function signalGroup(pid, signal) {
  if (pid === undefined) return
  try {
    process.kill(-pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
