import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Folders without sources of the app. Names that begin with a dot are left out as well. */
const LEFT_OUT = new Set(['node_modules', 'dist', 'build', 'out', 'coverage', 'public', 'storybook-static'])
const SOURCE = /\.(?:[cm]?[jt]sx?|mdx?)$/
const TEST = /\.(?:test|spec|stories|d)\.[^.]+$/
/** More is no app: someone has called it in the wrong folder. */
const MOST_FILES = 20_000

/** The text of a file, or null. */
export function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** What is in a folder; nothing if it may not be read. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

/** Every source of the app from its folder, with slashes, without its tests. */
export function listSources(cwd: string): string[] {
  const found: string[] = []
  const waiting = ['']
  for (let folder = waiting.pop(); folder !== undefined && found.length < MOST_FILES; folder = waiting.pop()) {
    for (const entry of entriesOf(join(cwd, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory() && !entry.name.startsWith('.') && !LEFT_OUT.has(entry.name)) waiting.push(path)
      else if (entry.isFile() && SOURCE.test(entry.name) && !TEST.test(entry.name)) found.push(path)
    }
  }
  return found.sort()
}
