import { posix } from 'node:path'
import type { AppFacts } from './app-facts'
import { resetsUnlayered } from './css-reset'

/** The style sheets that a file imports, from the app's folder. */
function sheetsOf(facts: AppFacts, file: string): string[] {
  return [...(facts.read(file) ?? '').matchAll(/import\s+['"]([^'"]+\.css)['"]/g)].map(([, path = '']) => {
    if (path.startsWith('.')) return posix.join(posix.dirname(file), path)
    const { prefix, folder } = facts.alias ?? { prefix: '@/', folder: '' }
    return path.startsWith(prefix) ? posix.join(folder, path.slice(prefix.length)) : path
  })
}

/** Whether a sheet that this file imports would beat the kit's rules while those are in a layer. */
export const importsReset = (facts: AppFacts, file: string | undefined): boolean =>
  file !== undefined && sheetsOf(facts, file).some((sheet) => resetsUnlayered(facts.read(sheet) ?? ''))
