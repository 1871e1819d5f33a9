import { dirname, join, posix, relative, resolve, sep } from 'node:path'
import { readIfThere } from '../doctor/app-files'

/** How the app's files import each other: `@/` stands for a folder of the app. */
export interface ImportAlias {
  /** Such as `@/`. */
  readonly prefix: string
  /** From the app's folder, with slashes; empty for the app's folder itself. */
  readonly folder: string
}

/** JSON with comments and commas at the end, as TypeScript and editors read it. */
function parseLoose(text: string): unknown {
  const plain = text.replace(/("(?:\\.|[^"\\])*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (_, string: string) => string ?? '')
  try {
    return JSON.parse(
      plain.replace(/^\uFEFF/, '').replace(/("(?:\\.|[^"\\])*")|,(?=\s*[}\]])/g, (_, string) => string ?? ''),
    )
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** `paths` of a configuration, or of the one that it extends, each from the folder that it counts from. */
function findPaths(file: string, depth = 0): { paths: Record<string, unknown>; folder: string } | undefined {
  const config = parseLoose(readIfThere(file) ?? '')
  if (!isRecord(config) || depth > 5) return undefined
  const options = isRecord(config.compilerOptions) ? config.compilerOptions : {}
  if (isRecord(options.paths)) {
    const base = typeof options.baseUrl === 'string' ? options.baseUrl : '.'
    return { paths: options.paths, folder: resolve(dirname(file), base) }
  }
  const above = [config.extends]
    .flat()
    .filter((name): name is string => typeof name === 'string' && name.startsWith('.'))
  for (const name of above.reverse()) {
    const path = resolve(dirname(file), name)
    const found = findPaths(path.endsWith('.json') ? path : `${path}.json`, depth + 1)
    if (found) return found
  }
  return undefined
}

/** The alias of `tsconfig.json` or `jsconfig.json` that leads to a whole folder of the app; null if there is none. */
export function findAlias(cwd: string): ImportAlias | null {
  for (const file of ['tsconfig.json', 'jsconfig.json']) {
    const found = findPaths(join(cwd, file))
    if (!found) continue
    for (const [pattern, targets] of Object.entries(found.paths)) {
      const target = Array.isArray(targets) ? targets[0] : undefined
      if (!pattern.endsWith('/*') || typeof target !== 'string' || !target.endsWith('/*')) continue
      const folder = relative(cwd, resolve(found.folder, target.slice(0, -2)))
        .split(sep)
        .join('/')
      if (!folder.startsWith('..')) return { prefix: pattern.slice(0, -1), folder }
    }
  }
  return null
}

/** How one file of the app imports another, both from the app's folder and the second without its ending. */
export function importPath(alias: ImportAlias | null, from: string, to: string): string {
  const folder = alias?.folder ? `${alias.folder}/` : ''
  if (alias && to.startsWith(folder)) return alias.prefix + to.slice(folder.length)
  const path = posix.relative(posix.dirname(from), to)
  return path.startsWith('.') ? path : `./${path}`
}
