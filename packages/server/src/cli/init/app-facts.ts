import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Io } from '../command'
import { listSources, readIfThere } from '../doctor/app-files'
import { findInstalled, readJson, textsOf } from '../doctor/installed'
import { UsageError } from '../usage-error'
import { findAlias, type ImportAlias } from './import-alias'
import { findPackageManager, type PackageManager } from './package-manager'

/** What the app is built on. */
export type Framework = 'next' | 'react-router' | 'hono'

/** What `init` sees of an app, so that it need not ask. */
export interface AppFacts {
  readonly cwd: string
  readonly env: Io['env']
  readonly framework: Framework
  /** What `package.json` asks for, by name. */
  readonly wanted: Readonly<Record<string, string>>
  readonly scripts: Readonly<Record<string, string>>
  /** Sources from the app's folder, with slashes. */
  readonly files: readonly string[]
  readonly isTypeScript: boolean
  readonly alias: ImportAlias | null
  readonly packageManager: PackageManager
  /** The major version of Node.js that runs this. */
  readonly nodeMajor: number
  /** The text of a file of the app, or null. */
  read(path: string): string | null
}

const FRAMEWORKS: readonly (readonly [Framework, string])[] = [
  ['next', 'next'],
  ['react-router', '@react-router/dev'],
  ['hono', 'hono'],
]

const frameworkOf = (wanted: AppFacts['wanted']) => FRAMEWORKS.find(([, name]) => name in wanted)?.[0]

const wantedIn = (manifest: Record<string, unknown> | null | undefined): Record<string, string> => ({
  ...textsOf(manifest?.devDependencies),
  ...textsOf(manifest?.dependencies),
})

/** What `package.json` of a folder asks for, by name. */
export const wantedOf = (folder: string): Record<string, string> => wantedIn(readJson(join(folder, 'package.json')))

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      .map(({ name }) => name)
  } catch {
    return []
  }
}

/** Apps one or two folders below: in a monorepo the command is easily called too high. */
function appsBelow(cwd: string): string[] {
  const first = foldersIn(cwd)
  const second = first.flatMap((name) => foldersIn(join(cwd, name)).map((inner) => `${name}/${inner}`))
  return [...first, ...second].filter((folder) => frameworkOf(wantedOf(join(cwd, folder))) !== undefined)
}

function noApp(cwd: string, why: string): UsageError {
  const below = appsBelow(cwd)
  const hint =
    below.length > 0
      ? `There are apps in ${below.slice(0, 5).join(', ')}: run it in one of them.`
      : 'Run it in the folder of an app of Next.js, React Router (framework mode) or Hono. For other frameworks, see the recipes in the documentation.'
  return new UsageError(`${why} ${hint}`)
}

/** Looks at the app in `io.cwd`. @throws UsageError if there is none that `init` knows */
export function readFacts({ cwd, env }: Pick<Io, 'cwd' | 'env'>): AppFacts {
  const text = readIfThere(join(cwd, 'package.json'))
  if (text === null) throw noApp(cwd, 'There is no package.json here.')
  const manifest = parseManifest(text)
  const wanted = wantedIn(manifest)
  const framework = frameworkOf(wanted)
  if (!framework) throw noApp(cwd, 'package.json lists neither next, @react-router/dev nor hono.')
  const read = (path: string) => readIfThere(join(cwd, path))
  return {
    cwd,
    env,
    framework,
    wanted,
    scripts: textsOf(manifest.scripts),
    files: listSources(cwd),
    isTypeScript: read('tsconfig.json') !== null,
    alias: findAlias(cwd),
    packageManager: findPackageManager(cwd, env.npm_config_user_agent),
    nodeMajor: Number(process.versions.node.split('.')[0]),
    read,
  }
}

function parseManifest(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  } catch {
    // Said below, like every other text that is no object.
  }
  throw new UsageError('package.json is not valid JSON. Mend it first: it says what your app uses.')
}

/** The major version of a package, as it is installed or as `package.json` asks for it. */
export function majorOf({ cwd, wanted }: AppFacts, name: string): number | undefined {
  const version = findInstalled(cwd, name)?.version ?? wanted[name] ?? ''
  const match = /(\d+)(?:\.|$|-)/.exec(version)
  return match ? Number(match[1]) : undefined
}
