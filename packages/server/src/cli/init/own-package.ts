import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { readJson, textsOf } from '../doctor/installed'
import type { AppFacts } from './app-facts'
import { packageFolder, readTemplate } from './template'

/** The version of this package: the three are published together. */
export const ownVersion = (): string => String(readJson(join(packageFolder(), 'package.json'))?.version)

/** The file of a `file:` specifier that leads to a packed package. */
function tarball(specifier: string | undefined, from: string): string | undefined {
  return specifier?.startsWith('file:') && specifier.endsWith('.tgz')
    ? resolve(from, specifier.slice('file:'.length))
    : undefined
}

/** Who installed this package: the app itself, or the folder that `npx` makes for it. */
function installedFrom({ cwd, wanted }: AppFacts): string | undefined {
  const own = Object.entries(wanted).find(([name, value]) => name.startsWith('@doorpost/') && tarball(value, cwd))
  if (own) return tarball(own[1], cwd)
  const holder = dirname(dirname(dirname(packageFolder())))
  const manifest = readJson(join(holder, 'package.json'))
  return tarball(textsOf(manifest?.dependencies)['@doorpost/server'], holder)
}

/**
 * How `package.json` asks for a package of the kit: by this version, or where this one came from a packed file, by the
 * file beside it.
 */
export function specifierOf(facts: AppFacts, name: 'react' | 'server' | 'emulator'): string {
  const version = ownVersion()
  const from = installedFrom(facts)
  const file = from && join(dirname(from), `doorpost-${name}-${version}.tgz`)
  if (!file || !existsSync(file)) return version
  const path = relative(facts.cwd, file).split(sep).join('/')
  // A path up through many folders reads worse than the whole one.
  return `file:${path.startsWith('../../../') ? file.split(sep).join('/') : path}`
}

/** The versions that templates were tested with, by package. */
export function testedVersions(): Record<string, string> {
  return textsOf(JSON.parse(readTemplate('versions.json')))
}
