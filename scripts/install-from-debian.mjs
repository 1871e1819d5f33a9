import { readFileSync } from 'node:fs'
import { startChild } from './children.mjs'

const shownLogLines = 10

function isRootOnDebian() {
  if (process.getuid?.() !== 0) return false
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

async function aptGet(...args) {
  const child = startChild('apt-get', ['apt-get', ...args], { cwd: '/', env: { DEBIAN_FRONTEND: 'noninteractive' } })
  const hasSucceeded = (await child.exited) === 0
  if (!hasSucceeded) console.error(child.log().split('\n').slice(-shownLogLines).join('\n'))
  return hasSucceeded
}

/**
 * Installs one of Debian's packages where that is possible: as root on Debian. Whether the program works afterwards is
 * for the caller to see.
 *
 * @param {string} name
 */
export async function installFromDebian(name) {
  if (!isRootOnDebian()) return
  console.log(`Installing ${name} with apt-get …`)
  if (await aptGet('update', '-qq')) await aptGet('install', '-y', '-qq', '--no-install-recommends', name)
}
