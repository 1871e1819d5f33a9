import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { readIfThere } from './app-files'

/** A package as it is installed. */
export interface Installed {
  readonly version: string
  /** Its real folder: two folders are two copies. */
  readonly folder: string
  readonly peers: Readonly<Record<string, string>>
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** A JSON file as an object; null if it is not there or holds something else. */
export function readJson(path: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse((readIfThere(path) ?? '').replace(/^\uFEFF/, ''))
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

/** The texts of an object's properties. */
export function textsOf(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {}
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

/**
 * The package that a folder gets, by Node's search upwards. Not by `require.resolve`: packages need not export their
 * own manifest.
 */
export function findInstalled(from: string, name: string): Installed | null {
  for (let folder = from; ; folder = join(folder, '..')) {
    const path = join(folder, 'node_modules', name)
    const manifest = readJson(join(path, 'package.json'))
    if (manifest && typeof manifest.version === 'string') {
      return { version: manifest.version, folder: realpathSync(path), peers: textsOf(manifest.peerDependencies) }
    }
    if (folder === join(folder, '..')) return null
  }
}
