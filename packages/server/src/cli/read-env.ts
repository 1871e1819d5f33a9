import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import type { Io } from './command'

/** The `.env` files of an app in the order of Next.js: the first one that has a variable wins. */
function fileNames(mode: string): string[] {
  const local = mode === 'test' ? [] : ['.env.local']
  return [`.env.${mode}.local`, ...local, `.env.${mode}`, '.env']
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/**
 * The environment and what the app's `.env` files add to it, as Next.js reads them: by `NODE_ENV`, which is `development`
 * unless it is set. One variable inside another is not replaced.
 */
export function readEnv(cwd: string, environment: Io['env']): Pick<Io, 'env' | 'envFiles'> {
  const found = fileNames(environment.NODE_ENV ?? 'development').flatMap((name) => {
    const content = readIfThere(join(cwd, name))
    // Some editors on Windows begin a file with a mark that would be part of the first name.
    return content === undefined
      ? []
      : [{ name, values: parseEnv(content.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')) }]
  })
  const fromFiles = Object.assign({}, ...found.map(({ values }) => values).reverse())
  return { env: { ...fromFiles, ...environment }, envFiles: found.map(({ name }) => name) }
}
