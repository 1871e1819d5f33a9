import { lstatSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { UsageError } from '../usage-error'

/**
 * The text of a file that may get more of it, or null if it is not there.
 *
 * @throws UsageError if it isn't UTF-8: writing it back would change what you did not ask for
 */
export function readText(cwd: string, path: string): string | null {
  let bytes: Buffer
  try {
    bytes = readFileSync(join(cwd, path))
  } catch {
    return null
  }
  const text = bytes.toString('utf8')
  if (Buffer.from(text).equals(bytes)) return text
  throw new UsageError(
    `${path} is not UTF-8, so it can't be added to. Windows PowerShell 5 writes UTF-16: save it as UTF-8, then run this again.`,
  )
}

/** The nearest folder above a path that is there. */
function nearestFolder(path: string): string {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (lstatSync(folder, { throwIfNoEntry: false })) return folder
  }
}

/** Whether writing to a path, also a new one, changes this folder and nothing else: a link may lead anywhere. */
export function isInside(cwd: string, path: string): boolean {
  const full = join(cwd, path)
  if (lstatSync(full, { throwIfNoEntry: false })?.isSymbolicLink()) return false
  return `${realpathSync(nearestFolder(full))}${sep}`.startsWith(`${realpathSync(cwd)}${sep}`)
}
