import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, posix } from 'node:path'
import type { AppFacts } from './app-facts'
import { importPath } from './import-alias'

/** The folder of this package. Found by its own name, so it works from `src` and from `dist`. */
export const packageFolder = (): string =>
  dirname(createRequire(import.meta.url).resolve('@doorpost/server/package.json'))

/** A file of `templates`, which hold the documentation's own code. */
export const readTemplate = (path: string): string => readFileSync(join(packageFolder(), 'templates', path), 'utf8')

/** Where a template goes, by where the documentation has it: both without their ending. */
export type Places = Readonly<Record<string, string>>

/** The ending of a file of the app, by that of its template. */
export function fileEnding(facts: AppFacts, template: string): string {
  const isTsx = template.endsWith('.tsx')
  if (facts.isTypeScript) return isTsx ? 'tsx' : 'ts'
  // Next.js takes JSX in .js, as create-next-app writes it; Vite doesn't.
  return isTsx && facts.framework !== 'next' ? 'jsx' : 'js'
}

/** How a file imports another of the app, which the documentation writes as `name`. */
function newName(facts: AppFacts, template: string, path: string, places: Places, name: string): string {
  const folder = posix.dirname(template)
  const named = name.startsWith('@/') ? name.slice(2) : posix.join(folder, name)
  const target = places[named] ?? named
  // As the documentation has it, if both files are where it has them.
  if (name.startsWith('.') && target === named && folder === posix.dirname(path)) return name
  const isBeside = posix.dirname(target) === posix.dirname(path)
  return isBeside && name.startsWith('.') ? `./${posix.basename(target)}` : importPath(facts.alias, path, target)
}

/**
 * The documentation's code for a file of this app: in its language, with its own imports.
 *
 * @param path where the file goes, without its ending
 * @param places where the others go
 */
export function codeFor(facts: AppFacts, template: string, path: string, places: Places): string {
  const source = facts.isTypeScript ? template : template.replace(/\.ts(x?)$/, '.js$1')
  return readTemplate(`${facts.framework}/${source}`).replace(
    /(from |import )'((?:@|\.{1,2})\/[^']+)'/g,
    (_, keyword: string, name: string) => `${keyword}'${newName(facts, template, path, places, name)}'`,
  )
}
