import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What building and installing write, what only running reads, and types, which nothing that runs reads. */
const ignored = /^(\.next|\.data|dist|node_modules|\.env\.local|.*\.d\.ts|.*\.tsbuildinfo)$/

function* filesBelow(path) {
  if (!existsSync(path)) return
  if (!statSync(path).isDirectory()) yield path
  else {
    for (const name of readdirSync(path).sort()) {
      if (!ignored.test(name)) yield* filesBelow(join(path, name))
    }
  }
}

function hash(paths) {
  const sum = createHash('sha256')
  for (const path of paths) {
    for (const file of filesBelow(path)) sum.update(file).update('\0').update(readFileSync(file)).update('\0')
  }
  return sum.digest('hex')
}

/**
 * Remembers what was built from what, by content. Whether types were built with it makes no difference.
 *
 * @param {string} file where to remember it
 * @param {{ inputs: readonly string[], outputs: readonly string[] }} paths files and folders
 */
export function buildStamp(file, { inputs, outputs }) {
  const current = () => `${hash(inputs)} ${hash(outputs)}\n`
  return {
    /** Whether the outputs are still what these inputs gave. */
    isFresh: () => existsSync(file) && readFileSync(file, 'utf8') === current(),
    write() {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, current())
    },
  }
}
