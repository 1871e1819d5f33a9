import { spawnSync } from 'node:child_process'
import { chownSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { startChild } from '../../scripts/children.mjs'
import { findFreePort } from '../../scripts/find-free-port.mjs'
import { installFromDebian } from '../../scripts/install-from-debian.mjs'
import { runCommand } from '../../scripts/run-command.mjs'

const isRoot = process.getuid?.() === 0
const readyWithinMs = 30_000

function onPath() {
  const { status, stdout } = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

/** Debian keeps the server's programs out of the PATH, in a folder per version. */
function findPrograms() {
  const folders = ['/usr/lib/postgresql'].flatMap((parent) => {
    try {
      return readdirSync(parent).map((version) => join(parent, version, 'bin'))
    } catch {
      return []
    }
  })
  const all = [...folders.reverse(), onPath()].filter((folder) => folder !== undefined)
  return all.find((folder) => spawnSync(join(folder, 'postgres'), ['--version']).status === 0)
}

async function ensurePrograms() {
  const found = findPrograms()
  if (found) return found
  await installFromDebian('postgresql')
  const installed = findPrograms()
  if (!installed) throw new Error('These tests need a PostgreSQL server: install it and try again.')
  return installed
}

/** Postgres refuses to run as root: then it runs as the user that its package made. */
function asServerUser(dir) {
  if (!isRoot) return []
  const idOf = (flag) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  chownSync(dir, idOf('-u'), idOf('-g'))
  return ['runuser', '-u', 'postgres', '--']
}

/**
 * Starts a Postgres server of our own, with its files in `dir`, on a free port of the loopback address.
 *
 * @param {string} dir an empty folder
 * @param {readonly string[]} databases names of databases to make
 * @param {{ isDurable?: boolean }} [options] whether it waits for its disk, as one that is not for tests would
 * @returns {Promise<Record<string, string>>} the address of each
 */
export async function startPostgres(dir, databases, { isDurable = false } = {}) {
  const programs = await ensurePrograms()
  const prefix = asServerUser(dir)
  const data = join(dir, 'data')
  const command = (program, ...args) => [...prefix, join(programs, program), ...args]
  const initdb = command('initdb', '-D', data, '-U', 'demo', '-E', 'UTF8', '--locale=C', '--auth=trust', '--no-sync')
  await runCommand('Making a database cluster', initdb, { cwd: dir })

  const port = await findFreePort()
  const fsync = `fsync=${isDurable ? 'on' : 'off'}`
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', fsync]
  const server = startChild('Postgres', command('postgres', '-D', data, ...settings.flatMap((one) => ['-c', one])), {
    cwd: dir,
  })
  const address = ['-h', '127.0.0.1', '-p', String(port)]
  await untilReady(server, join(programs, 'pg_isready'), address)
  for (const name of databases) {
    await runCommand(`Making database ${name}`, command('createdb', ...address, '-U', 'demo', name), { cwd: dir })
  }
  return Object.fromEntries(databases.map((name) => [name, `postgres://demo@127.0.0.1:${port}/${name}`]))
}

async function untilReady(server, isReady, address) {
  let ended = false
  server.exited.then(() => {
    ended = true
  })
  const deadline = Date.now() + readyWithinMs
  while (spawnSync(isReady, address).status !== 0) {
    if (ended || Date.now() > deadline) throw new Error(`${server.log()}\n\nPostgres does not answer.`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
