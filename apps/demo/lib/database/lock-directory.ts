import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 1 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of somebody else is running, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Claims a directory for this process, since two embedded databases in one would spoil it. What a process leaves
 * behind that was killed is no claim. Returns what gives it back.
 */
export function lockDirectory(directory: string): () => void {
  const file = `${directory}.pid`
  mkdirSync(dirname(file), { recursive: true })
  const claim = () => writeFileSync(file, String(process.pid), { flag: 'wx' })
  try {
    claim()
  } catch {
    const owner = Number(readFileSync(file, 'utf8'))
    if (isRunning(owner)) {
      throw new Error(
        `${directory} is in use by process ${owner}: stop it, or set DEMO_DATA_DIR to another directory or DATABASE_URL to a Postgres server. If that process is something else, delete ${file}.`,
      )
    }
    rmSync(file, { force: true })
    claim()
  }
  return () => rmSync(file, { force: true })
}
