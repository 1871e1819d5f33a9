import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { UsageError } from '../usage-error'
import { after, type Change, type Leftover, type Plan } from './change'
import { JOURNAL_FOLDER, readJournal, toEntry, writeJournal } from './journal'
import { isInside } from './read-text'

const OUTSIDE =
  'It is a link, or below one, that leads out of this folder, so it was left alone. Add this where it leads to.'

/** A plan without what would change files outside of the app. */
export function withoutLinks(cwd: string, { changes, leftovers }: Plan): Plan {
  const outside = changes.filter(({ path }) => !isInside(cwd, path))
  return {
    changes: changes.filter((change) => !outside.includes(change)),
    leftovers: [
      ...leftovers,
      ...outside.map((change): Leftover => {
        // A secret is made anew by the next run.
        const text = change.insertions.map(({ text: piece }) => piece).join('')
        return change.isSecret ? { path: change.path, what: OUTSIDE } : { path: change.path, what: OUTSIDE, text }
      }),
    ],
  }
}

function nearestFolder(path: string): string {
  return existsSync(path) ? path : nearestFolder(dirname(path))
}

/** Finds out beforehand whether everything can be written. @throws UsageError that names what can't */
function checkAccess(cwd: string, changes: readonly Change[]): void {
  const refused = changes.flatMap(({ path, before }) => {
    const full = join(cwd, path)
    try {
      if (before !== null) accessSync(full, constants.W_OK)
      accessSync(nearestFolder(dirname(full)), constants.W_OK)
      return []
    } catch {
      return [path]
    }
  })
  if (refused.length > 0) throw new UsageError(`Nothing was written: ${refused.join(', ')} can't be written to.`)
}

/** A file is there in full or not at all, also when the run is interrupted. */
function write(cwd: string, change: Change, draft: string): void {
  const path = join(cwd, change.path)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(draft, after(change), { mode: change.isSecret ? 0o600 : 0o666 })
  if (change.before !== null) chmodSync(draft, statSync(path).mode)
  renameSync(draft, path)
}

/** Carries out the changes. The journal of them comes first. */
export function apply(cwd: string, changes: readonly Change[]): void {
  if (changes.length === 0) return
  checkAccess(cwd, changes)
  writeJournal(cwd, [...readJournal(cwd), ...changes.map((change) => toEntry(cwd, change))])
  const draft = join(cwd, JOURNAL_FOLDER, 'draft')
  rmSync(draft, { force: true })
  for (const change of changes) {
    try {
      write(cwd, change, draft)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
      throw new UsageError(`${change.path} could not be written${code}. To take back what was: doorpost init --undo`)
    }
  }
}
