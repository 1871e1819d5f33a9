import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { stopChildren } from '../../../scripts/children.mjs'
import { runCommand } from '../../../scripts/run-command.mjs'
import { packageManagers, usePacked } from './package-managers.mjs'
import { runPlaywright } from './run-playwright.mjs'
import { startServer } from './serve.mjs'
import { outcomesOf } from './stack-outcomes.mjs'

/**
 * What came of one check of one stack.
 *
 * @typedef {object} Cell
 * @property {'passed' | 'failed' | 'without'} result
 * @property {string} [reason]
 * @property {number} [seconds]
 */

/** The folder of the commands of one version of Node.js, from the registry's `node` package. */
async function nodeFolder(dir, version) {
  const cwd = join(dir, `node-${version}`)
  mkdirSync(cwd, { recursive: true })
  writeFileSync(join(cwd, 'package.json'), JSON.stringify({ private: true, dependencies: { node: version } }))
  await runCommand(`Installing Node.js ${version}`, packageManagers.npm.install, { cwd })
  return join(cwd, 'node_modules/.bin')
}

/**
 * @param {import('./stack.mjs').Stack} stack
 * @param {{ dir: string, env: Record<string, string> }} place
 */
async function commandsOf(stack, { dir, env }) {
  const cwd = join(dir, stack.name)
  const manager = packageManagers[stack.install ?? 'npm']
  const folders = [join(cwd, 'node_modules/.bin'), ...(stack.node ? [await nodeFolder(dir, stack.node)] : [])]
  const ownEnv = {
    ...env,
    ...manager.env(),
    ...stack.env,
    PATH: [...folders, process.env.PATH].join(delimiter),
  }
  const runWith =
    (toCommand) =>
    (command, options = {}) =>
      runCommand(`${stack.name}: ${command.join(' ')}`, toCommand(command), {
        cwd,
        ...options,
        env: { ...ownEnv, ...options.env },
      })
  /** @type {import('./stack.mjs').Run} */
  const run = runWith(manager.run)
  // Until an app is installed, its package manager has nothing to run.
  /** @type {import('./stack.mjs').Run} */
  const runPlain = runWith((command) => command)
  return { cwd, manager, env: ownEnv, run, runPlain }
}

/**
 * Writes, installs, builds and starts one app and opens it in a browser. What fails ends this stack, not the others.
 *
 * @param {import('./stack.mjs').Stack} stack
 * @param {{ dir: string, tarballs: Record<string, string>, emulator: { url: string, env: Record<string, string> }, secrets: readonly string[], env: Record<string, string> }} shared
 * @returns {Promise<Record<string, Cell>>} by the name of the check
 */
export async function runStack(stack, shared) {
  /** @type {Record<string, Cell>} */
  const cells = {}
  for (const [name, reason] of Object.entries(stack.without ?? {})) cells[name] = { result: 'without', reason }
  /** Whether a step went well. */
  async function step(name, work) {
    const startedAt = performance.now()
    const seconds = () => Math.round((performance.now() - startedAt) / 1000)
    try {
      const value = await work()
      cells[name] = { result: 'passed', seconds: seconds() }
      return { value }
    } catch (error) {
      console.error(`${stack.name}, ${name}: ${error instanceof Error ? error.message : error}`)
      cells[name] = { result: 'failed', reason: lastLine(error), seconds: seconds() }
      return null
    }
  }
  await runSteps(stack, shared, cells, step)
  await stopChildren()
  return cells
}

async function runSteps(stack, shared, cells, step) {
  const { tarballs, emulator } = shared
  const { cwd, manager, env, run, runPlain } = await commandsOf(stack, shared)
  mkdirSync(cwd, { recursive: true })
  const installed = await step('install', async () => {
    await stack.write(cwd, { tarballs, env, run: runPlain })
    usePacked(cwd, tarballs)
    manager.prepare(cwd)
    await runPlain(manager.install)
    await stack.afterInstall?.(cwd, { run })
  })
  if (!installed) return
  if (stack.checks.includes('types')) await step('types', () => run(stack.types ?? ['tsc', '--noEmit']))
  // Some read the address while they build; none may keep it.
  if (stack.build && !(await step('build', () => run(stack.build, { env: { APP_URL: 'http://localhost:3000' } }))))
    return
  const start = (command, more = {}) =>
    startServer(stack.name, (port) => manager.run(command(port)), { cwd, env: { ...env, ...more } })
  const started = stack.start && (await step('start', () => start(stack.start)))
  if (started === null) return
  const devUrl = stack.dev && (await step('dev', () => start(stack.dev, { NODE_ENV: 'development' })))
  if (started) await openInBrowser(stack, { ...shared, url: started.value, devUrl: devUrl?.value }, cells)
  if (stack.check) {
    await step('own', () => stack.check(cwd, { run, url: started?.value, emulatorUrl: emulator.url }))
  }
}

async function openInBrowser(stack, { dir, url, devUrl, emulator, secrets }, cells) {
  const { name, guarded, plainForms, spec } = stack
  const checks = stack.checks.filter((check) => check !== 'types')
  const without = Object.keys(stack.without ?? {})
  const app = { url, devUrl, dir: join(dir, name) }
  const consumer = { name, kind: 'stack', ...app, guarded, plainForms, spec, checks, without }
  const resultFile = join(dir, `${name}-result.json`)
  const consumers = { emulatorUrl: emulator.url, secrets, apps: [consumer] }
  await runPlaywright(join(dir, `${name}-consumers.json`), consumers, { STACK_RESULT: resultFile })
  const outcomes = outcomesOf(JSON.parse(readFileSync(resultFile, 'utf8')))
  for (const check of checks) {
    if (cells[check]?.result === 'failed') continue
    const reason = outcomes[check] ?? 'no test ran'
    cells[check] = reason === '' ? { result: 'passed' } : { result: 'failed', reason }
  }
  if ('own' in outcomes) {
    cells.own = outcomes.own === '' ? { result: 'passed' } : { result: 'failed', reason: outcomes.own }
  }
}

function lastLine(error) {
  const lines = String(error instanceof Error ? error.message : error).split('\n')
  return lines.filter((line) => line.trim()).at(-1) ?? 'failed'
}
