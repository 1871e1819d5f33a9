import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)

const quote = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * The `paths` of tsconfig.sources.json as aliases for Vite, so that stories and tests run the sources that types are read from.
 * Vite's own `resolve.tsconfigPaths` looks into the nearest tsconfig.json, which in a package has no paths.
 */
export function sourceAliases() {
  const { compilerOptions } = JSON.parse(readFileSync(new URL('tsconfig.sources.json', root), 'utf8'))
  return Object.entries(compilerOptions.paths).map(([name, [path]]) => ({
    // A query, as in `styles.css?raw`, stays behind the name.
    find: new RegExp(`^${quote(name).replace('\\*', '([^?]*)')}(?=$|\\?)`),
    replacement: fileURLToPath(new URL(path, root)).replace('*', '$1'),
  }))
}
