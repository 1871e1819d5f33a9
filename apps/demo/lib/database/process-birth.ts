import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * When a running process began, in words that no other process has under the same number, before or after a restart of the
 * machine; null where it does not run. Where a system does not say it, `unknown`.
 */
export function processBirth(pid: number): string | null {
  if (!isRunning(pid)) return null
  try {
    return process.platform === 'linux' ? birthOnLinux(pid) : birthByPs(pid)
  } catch {
    return isRunning(pid) ? 'unknown' : null
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of someone else is running, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Field 22 of `/proc/<pid>/stat` (proc(5)) counts from the start of the machine. */
function birthOnLinux(pid: number): string {
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name before it may hold spaces and brackets.
  const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  return `${boot} ${ticks}`
}

const birthByPs = (pid: number) => execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
