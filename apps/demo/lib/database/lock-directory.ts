import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { processBirth } from './process-birth'

/** The process that holds a claim, or null: a number alone is none, since it may have gone to another process. */
function ownerOf(claim: string): number | null {
  const [number = '', birth = ''] = claim.split('\n')
  const pid = Number(number)
  if (!Number.isInteger(pid) || pid < 1 || pid === process.pid) return null
  return birth !== '' && processBirth(pid) === birth ? pid : null
}

/**
 * Claims a directory for this process, since two embedded databases in one would spoil it. What a process leaves
 * behind that was killed is no claim, even if another process has its number now. Returns what gives it back.
 */
export function lockDirectory(directory: string): () => void {
  const file = `${directory}.pid`
  mkdirSync(dirname(file), { recursive: true })
  const claim = () => writeFileSync(file, `${process.pid}\n${processBirth(process.pid)}`, { flag: 'wx' })
  try {
    claim()
  } catch {
    const owner = ownerOf(readFileSync(file, 'utf8'))
    if (owner !== null) {
      throw new Error(
        `${directory} is in use by process ${owner}: stop it, or set DEMO_DATA_DIR to another directory or DATABASE_URL to a Postgres server.`,
      )
    }
    rmSync(file, { force: true })
    claim()
  }
  return () => rmSync(file, { force: true })
}
