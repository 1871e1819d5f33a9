import { existsSync, lstatSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import type { Finding } from './finding'

/** The lines that differ, as `diff` shows them: what both texts begin and end with is left out. */
export function showChange(file: string, before: string, after: string): string[] {
  const [old, fresh] = [before.split('\n'), after.split('\n')]
  let start = 0
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1
  let end = 0
  const isSame = () => old[old.length - 1 - end] === fresh[fresh.length - 1 - end]
  while (end < Math.min(old.length, fresh.length) - start && isSame()) end += 1
  return [
    `${file}:${start + 1}`,
    ...old.slice(start, old.length - end).map((line) => `- ${line}`),
    ...fresh.slice(start, fresh.length - end).map((line) => `+ ${line}`),
  ]
}

/** Whether writing to it changes a file of this folder: a link may lead anywhere, and an import out of it. */
function isOwn(cwd: string, path: string): boolean {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return false
  return `${realpathSync(dirname(path))}${sep}`.startsWith(`${realpathSync(cwd)}${sep}`)
}

/** Carries out what the findings are sure of. Returns those that are left, and what changed. */
export function applyFixes(cwd: string, findings: readonly Finding[]): { left: Finding[]; changes: string[] } {
  const changes: string[] = []
  const left = findings.filter(({ edit }) => {
    if (!edit) return true
    const path = join(cwd, edit.file)
    if (!isOwn(cwd, path)) return true
    const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
    const after = edit.apply(before)
    // An earlier fix of the same file may have been in the way.
    if (after === before) return true
    writeFileSync(path, after)
    changes.push(...showChange(edit.file, before, after))
    return false
  })
  return { left, changes }
}
