import type { Call, Command, ExitCode, Io } from '../command'
import { doctor } from '../doctor/doctor'
import { findInstalled } from '../doctor/installed'
import { readEnv } from '../read-env'
import { UsageError } from '../usage-error'
import { type AppFacts, readFacts, wantedOf } from './app-facts'
import { apply, withoutLinks } from './apply'
import type { Leftover, Plan } from './change'
import { runCommand, runScript } from './package-manager'
import { appUrlOf, planApp, recipeOf } from './plan-app'
import { showChange } from './show-change'
import { undo } from './undo'

const HELP = `
Adds sign-in to the app in this folder: the files of the README's set-up, a
sign-in page, a protected page (/dashboard), the variables with a fresh secret,
and a script dev:mail that starts the emulator. It knows apps of Next.js 15 and
16 (App Router), React Router 7 (framework mode) and Hono, in TypeScript or
JavaScript.

It shows every change as a diff. It asks nothing and overwrites nothing: a file
that is already there stays as it is, and you are told what to merge. A second
run adds only what is missing. At the end it runs doorpost doctor.

  --dry-run    show what would change, and write nothing
  --undo       take everything back; what you changed since is left alone
  --agents     also write AGENTS.md if there is none. Where there is one (or a
               CLAUDE.md), it gets a block about Doorpost
  --no-agents  leave AGENTS.md and CLAUDE.md alone

What it did is kept in .doorpost, which git doesn't see: --undo needs it.

Exit codes: 0 done, 1 something is left for you to do by hand, 2 could not run.`

function printLeftovers(io: Io, leftovers: readonly Leftover[]): void {
  if (leftovers.length === 0) return
  io.print('\nLeft to you:')
  for (const { path, what, text } of leftovers) {
    io.print(`\n${path}: ${what}`)
    for (const line of text?.trimEnd().split('\n') ?? []) io.print(`  ${line}`)
  }
}

function printNext(io: Io, facts: AppFacts, isInstalled: boolean): void {
  const { packageManager } = facts
  const url = appUrlOf(facts)
  const start = 'dev' in facts.scripts ? runScript(packageManager, 'dev') : 'start your app'
  io.print('\nNext:')
  if (!isInstalled) io.print(`  ${packageManager.name} install`)
  io.print(`  ${runScript(packageManager, 'dev:mail')}   (in one terminal: the emulator)`)
  io.print(`  ${start}   (in another)`)
  io.print(`  Open ${url}/dashboard. The email is at http://localhost:8788.`)
  if (!isInstalled) io.print(`  Then examine it all: ${runCommand(packageManager)} doctor`)
}

const isReady = ({ cwd, wanted }: AppFacts) =>
  ['@doorpost/server', ...Object.keys(wanted)].every((name) => findInstalled(cwd, name) !== null)

function printJson(io: Io, { changes, leftovers }: Plan, isWritten: boolean): void {
  const files = changes.map(({ path, before }) => ({ path, change: before === null ? 'create' : 'edit' }))
  io.print(JSON.stringify({ changes: files, leftovers, isWritten }))
}

/** Reads the app again: its files are new, and `.env.local` may be. */
async function runDoctor(io: Io): Promise<void> {
  io.print('\ndoorpost doctor:')
  await doctor.run({ options: { offline: true }, args: [] }, { ...io, ...readEnv(io.cwd, io.env) })
}

function undoAll(io: Io, asJson: boolean): ExitCode {
  const undone = undo(io.cwd)
  if (undone === null) throw new UsageError('There is nothing to take back: no .doorpost is here.')
  if (asJson) io.print(JSON.stringify({ undone }))
  else for (const { path, result, why } of undone) io.print(`${result.padEnd(8)}  ${path}${why ? `  ${why}` : ''}`)
  const isKept = undone.some(({ result }) => result === 'kept')
  // Only if this took its line out of package.json: whoever installed it before keeps it.
  const isLeft = findInstalled(io.cwd, '@doorpost/server') && !wantedOf(io.cwd)['@doorpost/server']
  if (!asJson && isLeft) io.print('\nTo remove the packages too, install again.')
  return isKept ? 1 : 0
}

async function run({ options, args }: Call, io: Io): Promise<ExitCode> {
  if (args.length > 0) throw new UsageError('doorpost init takes no arguments: it sets up the app in this folder.')
  if (options.agents && options['no-agents']) throw new UsageError('--agents and --no-agents exclude each other.')
  const asJson = options.json === true
  if (options.undo) return undoAll(io, asJson)
  const facts = readFacts(io)
  const agents = options.agents ? 'asked' : options['no-agents'] ? 'refused' : undefined
  const plan = withoutLinks(io.cwd, planApp(facts, agents))
  const isDry = options['dry-run'] === true
  if (!asJson) {
    for (const change of plan.changes) for (const line of showChange(change)) io.print(line)
    if (plan.changes.length === 0) io.print('Nothing to add.')
  }
  if (!isDry) apply(io.cwd, plan.changes)
  if (asJson) printJson(io, plan, !isDry)
  else await printRest(io, facts, plan, isDry)
  return plan.leftovers.length > 0 ? 1 : 0
}

async function printRest(io: Io, facts: AppFacts, { changes, leftovers }: Plan, isDry: boolean): Promise<void> {
  printLeftovers(io, leftovers)
  if (isDry) return io.print('\nNothing was written (--dry-run).')
  if (changes.length > 0) {
    const files = changes.length === 1 ? '1 file' : `${changes.length} files`
    io.print(
      `\n${recipeOf(facts).title}: ${files} written. To take it all back: ${runCommand(facts.packageManager)} init --undo`,
    )
  }
  const isInstalled = isReady(facts)
  if (changes.length > 0) printNext(io, facts, isInstalled)
  if (isInstalled) await runDoctor(io)
}

/** `doorpost init`: writes what is missing, and nothing else. */
export const init: Command = {
  usage: 'doorpost init [--dry-run | --undo] [--agents | --no-agents] [--json]',
  help: HELP,
  options: {
    'dry-run': { type: 'boolean' },
    undo: { type: 'boolean' },
    agents: { type: 'boolean' },
    'no-agents': { type: 'boolean' },
  },
  run,
}
