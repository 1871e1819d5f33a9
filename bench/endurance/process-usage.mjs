import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'

/**
 * Memory and open handles of a process and all that it started.
 *
 * @param {number} leader a process that leads its own group
 * @returns {{ memoryMb: number, handles: number }}
 */
export function usageOf(leader) {
  const rows = execFileSync('ps', ['-eo', 'pid=,pgid=,rss='], { encoding: 'utf8' }).trim().split('\n')
  const own = rows.map((row) => row.trim().split(/\s+/).map(Number)).filter(([, group]) => group === leader)
  return {
    memoryMb: Math.round(own.reduce((sum, [, , kilobytes]) => sum + kilobytes, 0) / 1024),
    handles: own.reduce((sum, [pid]) => sum + readdirSync(`/proc/${pid}/fd`).length, 0),
  }
}
