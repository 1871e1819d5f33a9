import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What `next build` and installing write, and what only running reads: no input of a build. */
const ignored = /^(\.next|\.data|node_modules|\.env\.local|next-env\.d\.ts|.*\.tsbuildinfo)$/

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
 * Remembers what was built from what, by content.
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
