import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startChild } from '../../scripts/children.mjs'
import { findFreePort } from '../../scripts/find-free-port.mjs'
import { installFromDebian } from '../../scripts/install-from-debian.mjs'
import { runCommand } from '../../scripts/run-command.mjs'

const host = '127.0.0.1'
const readyWithinMs = 30_000
const nodesOfCluster = 3

const isInstalled = () => spawnSync('redis-server', ['--version']).status === 0

async function ensureInstalled() {
  if (!isInstalled()) await installFromDebian('redis-server')
  if (!isInstalled()) throw new Error('These tests need a Redis server: install it and try again.')
}

const ask = (port, ...command) =>
  spawnSync('redis-cli', ['-h', host, '-p', String(port), ...command], { encoding: 'utf8' }).stdout

async function until(isTrue, server, complaint) {
  let ended = false
  server.exited.then(() => {
    ended = true
  })
  const deadline = Date.now() + readyWithinMs
  while (!isTrue()) {
    if (ended || Date.now() > deadline) throw new Error(`${server.log()}\n\n${complaint}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function startServer(dir, settings, knownPort) {
  const port = knownPort ?? (await findFreePort())
  mkdirSync(join(dir, String(port)), { recursive: true })
  const all = { bind: host, port, save: '', appendonly: 'no', ...settings }
  const options = Object.entries(all).flatMap(([name, value]) => [`--${name}`, ...[value].flat().map(String)])
  const server = startChild('Redis', ['redis-server', ...options], { cwd: join(dir, String(port)) })
  await until(() => ask(port, 'ping').includes('PONG'), server, 'Redis does not answer.')
  return { port, server }
}

const asSetting = (user) => (user === undefined ? {} : { user: user.split(' ') })

/**
 * Starts a Redis server of our own that keeps nothing, on a free port of the loopback address.
 *
 * @param {string} dir an empty folder
 * @param {string} [user] a rule of its access control list
 * @returns {Promise<number>} its port
 */
export async function startRedis(dir, user) {
  await ensureInstalled()
  return (await startServer(dir, asSetting(user))).port
}

/**
 * A Redis server that can be killed and started again on its port.
 *
 * @param {string} dir an empty folder
 */
export async function mortalRedis(dir) {
  await ensureInstalled()
  const port = await findFreePort()
  let server
  return {
    port,
    /** @param {{ keeps: boolean }} options whether it still has what it had, and will have it next time */
    async start({ keeps }) {
      if (!keeps) rmSync(join(dir, String(port)), { recursive: true, force: true })
      server = (await startServer(dir, keeps ? { appendonly: 'yes' } : {}, port)).server
    },
    async kill() {
      server.signal('SIGKILL')
      await server.exited
    },
  }
}

/**
 * Starts a cluster of three masters.
 *
 * @param {string} dir an empty folder
 * @param {string} [user] a rule of its access control list
 * @returns {Promise<number[]>} their ports
 */
export async function startRedisCluster(dir, user) {
  await ensureInstalled()
  const nodes = []
  while (nodes.length < nodesOfCluster) {
    // The bus listens 10,000 above the port otherwise, which may be no port at all.
    const bus = await findFreePort()
    nodes.push(await startServer(dir, { 'cluster-enabled': 'yes', 'cluster-port': bus, ...asSetting(user) }))
  }
  const addresses = nodes.map(({ port }) => `${host}:${port}`)
  const create = ['redis-cli', '--cluster', 'create', ...addresses, '--cluster-yes']
  await runCommand('Making a Redis cluster', create, { cwd: dir })
  for (const { port, server } of nodes) {
    const isWhole = () => ask(port, 'cluster', 'info').includes('cluster_state:ok')
    await until(isWhole, server, 'The Redis cluster is not whole.')
  }
  return nodes.map(({ port }) => port)
}
