import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { appRequire } from '../app-require'
import type { Io } from '../command'
import { UsageError } from '../usage-error'
import { listSources, readIfThere } from './app-files'
import { findInstalled, type Installed, readJson, textsOf } from './installed'
import { findRoutes, type Route } from './routes'
import { readSetup, type Setup } from './setup'
import { openSources, type Sources } from './sources'
import { loadTypeScript } from './typescript'

/** What checks look at. Nothing is read past it, and nothing is written. */
export interface AppView {
  readonly cwd: string
  /** The environment and the app's `.env` files. */
  readonly env: Io['env']
  /** The names of the `.env` files that count. */
  readonly envFiles: readonly string[]
  readonly isProduction: boolean
  /** Sources from the app's folder, with slashes. */
  readonly files: readonly string[]
  /** The app's files as syntax; null without a TypeScript that can be called. */
  readonly sources: Sources | null
  /** Why `sources` is null. */
  readonly withoutSources: string | undefined
  readonly setup: Setup
  readonly routes: readonly Route[]
  readonly next: Installed | null
  /** Where the app is running, from `--url`. */
  readonly url: URL | null
  /** What `package.json` asks for, by name. */
  readonly wanted: Readonly<Record<string, string>>
  now(): number
  /** The text of a file of the app, or null. */
  read(path: string): string | null
  /** A package as the app, or a package in another folder, gets it. */
  installed(name: string, from?: string): Installed | null
  /** What git says in the app's folder; null if it fails or there is none. `input` goes to its standard input. */
  git(args: readonly string[], input?: string): string | null
}

/** A folder may bring its own .git along: nothing that its configuration names is run. */
const RUNS_NOTHING = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null']

function runGit(cwd: string, args: readonly string[], input: string | undefined): string | null {
  try {
    return execFileSync('git', [...RUNS_NOTHING, ...args], {
      cwd,
      encoding: 'utf8',
      input: input ?? '',
      stdio: ['pipe', 'pipe', 'ignore'],
    })
  } catch {
    return null
  }
}

const NO_APP = 'Run this in the folder of the package.json that lists @doorpost/server.'

/** Opens the app in `io.cwd`. @throws UsageError if none there uses the kit, which is not the same as one without flaws */
export function openApp(io: Io, url: URL | null): AppView {
  const { cwd } = io
  const text = readIfThere(join(cwd, 'package.json'))
  if (text === null) throw new UsageError(`There is no package.json here. ${NO_APP}`)
  const manifest = readJson(join(cwd, 'package.json'))
  if (!manifest) throw new UsageError('package.json is not valid JSON. Mend it first: it says what your app uses.')
  const wanted = { ...textsOf(manifest.devDependencies), ...textsOf(manifest.dependencies) }
  if (!('@doorpost/server' in wanted)) throw new UsageError(`package.json does not list @doorpost/server. ${NO_APP}`)
  const { ts, missing } = loadTypeScript(appRequire(cwd))
  const files = listSources(cwd)
  const sources = ts ? openSources(ts, cwd) : null
  return {
    cwd,
    env: io.env,
    envFiles: io.envFiles,
    isProduction: io.env.NODE_ENV === 'production',
    files,
    sources,
    withoutSources: missing,
    setup: readSetup(sources, files),
    routes: findRoutes(files),
    next: findInstalled(cwd, 'next'),
    url,
    wanted,
    now: io.now,
    read: (path) => readIfThere(join(cwd, path)),
    installed: (name, from = cwd) => findInstalled(from, name),
    git: (args, input) => runGit(cwd, args, input),
  }
}
