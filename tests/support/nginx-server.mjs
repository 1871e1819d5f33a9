import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { startChild } from '../../scripts/children.mjs'
import { installFromDebian } from '../../scripts/install-from-debian.mjs'

const isInstalled = () => spawnSync('nginx', ['-v'], { stdio: 'ignore' }).status === 0

/** On Debian it is installed where that is allowed. */
export async function ensureNginx() {
  if (isInstalled()) return
  await installFromDebian('nginx')
  if (!isInstalled()) throw new Error('These tests need nginx: install it and try again.')
}

const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']

/** Started as root, its workers are somebody else, who has no way into a folder of root: large bodies would be a 500. */
const worker = process.getuid?.() === 0 ? 'user root;' : ''

const configuration = (dir, servers) => `
daemon off;
${worker}
worker_processes 1;
pid ${dir}/nginx.pid;
error_log stderr;
events { worker_connections 4096; }
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${dir}/${name};`).join('\n  ')}
${servers}
}
`

/**
 * Runs nginx with its files in `dir`, until this process stops its children.
 *
 * @param {string} dir an empty folder
 * @param {number} port one that it listens on
 * @param {string} servers what is inside of `http { }`
 */
export async function runNginx(dir, port, servers) {
  writeFileSync(join(dir, 'nginx.conf'), configuration(dir, servers))
  const child = startChild('nginx', ['nginx', '-e', 'stderr', '-p', dir, '-c', join(dir, 'nginx.conf')], { cwd: dir })
  const status = await Promise.race([child.exited, untilListening(port)])
  if (status !== 'listening') throw new Error(`${child.log()}\n\nnginx ended (${status}).`)
}

/** The certificate may be one that nobody trusts: whether the port is open has to do. */
async function untilListening(port) {
  for (;;) {
    const isOpen = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
      socket.once('connect', () => socket.destroy())
    })
    if (isOpen) return 'listening'
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
