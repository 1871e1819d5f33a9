import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readIfThere } from '../doctor/app-files'
import { readJson } from '../doctor/installed'

/** What installs the app's packages. */
export interface PackageManager {
  readonly name: 'npm' | 'pnpm' | 'yarn' | 'bun'
  /** Yarn before 2, which refuses a package that asks for a newer Node.js, wherever it is. */
  readonly isYarn1: boolean
  /** Where the lockfile or the `packageManager` field is: the app's folder, or that of a workspace above it. */
  readonly root: string
}

const LOCKFILES = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
] as const

/** `packageManager` of a manifest, such as `pnpm@10.1.0`. */
function declared(folder: string): { name: PackageManager['name']; major: number } | undefined {
  const field = readJson(join(folder, 'package.json'))?.packageManager
  const match = typeof field === 'string' ? /^(npm|pnpm|yarn|bun)@(\d+)/.exec(field) : null
  return match ? { name: match[1] as PackageManager['name'], major: Number(match[2]) } : undefined
}

/** Who called this command: `npx`, `pnpm dlx` and `yarn dlx` say so. */
function caller(agent: string | undefined): { name: PackageManager['name']; major: number } | undefined {
  const match = /^(npm|pnpm|yarn|bun)\/(\d+)/.exec(agent ?? '')
  return match ? { name: match[1] as PackageManager['name'], major: Number(match[2]) } : undefined
}

/** A lockfile of Yarn 1 says so in its second line. */
const isYarn1Lock = (folder: string) => /# yarn lockfile v1/.test(readIfThere(join(folder, 'yarn.lock')) ?? '')

function foldersFrom(cwd: string): string[] {
  const above = dirname(cwd)
  return above === cwd ? [cwd] : [cwd, ...foldersFrom(above)]
}

/** By the lockfile or the `packageManager` field, the nearest first; else by who called; else npm. */
export function findPackageManager(cwd: string, agent: string | undefined): PackageManager {
  for (const folder of foldersFrom(cwd)) {
    const field = declared(folder)
    if (field) return { name: field.name, isYarn1: field.name === 'yarn' && field.major === 1, root: folder }
    const name = LOCKFILES.find(([file]) => existsSync(join(folder, file)))?.[1]
    if (name) return { name, isYarn1: name === 'yarn' && isYarn1Lock(folder), root: folder }
    // What lies above a repository has nothing to do with it.
    if (existsSync(join(folder, '.git'))) break
  }
  const called = caller(agent)
  return { name: called?.name ?? 'npm', isYarn1: called?.name === 'yarn' && called.major === 1, root: cwd }
}

/** How a script of `package.json` is run. */
export const runScript = ({ name }: PackageManager, script: string): string =>
  name === 'npm' || name === 'bun' ? `${name} run ${script}` : `${name} ${script}`

const RUNNERS = { npm: 'npx doorpost', pnpm: 'pnpm exec doorpost', yarn: 'yarn doorpost', bun: 'bunx doorpost' }

/** How this command is run once the package is installed. */
export const runCommand = ({ name }: PackageManager): string => RUNNERS[name]
