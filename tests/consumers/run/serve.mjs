import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startChild } from '../../../scripts/children.mjs'
import { findFreePort } from '../../../scripts/find-free-port.mjs'
import { untilAnswering } from '../../../scripts/until-answering.mjs'
import { install } from './build.mjs'

const canary = (name) => `canary-${name}-${randomBytes(32).toString('base64url')}`

/** Values of this run that are found wherever they got to. */
export const runSecrets = () => ({ jwt: canary('jwt'), client: canary('client') })

/** Installs the packed emulator and starts it in this process, with credentials of this run. */
export async function startRunEmulator(dir, tarballs, secrets) {
  mkdirSync(dir)
  // The emulator depends on the server, which is in no registry yet.
  const dependencies = { '@doorpost/emulator': '*', '@doorpost/server': '*' }
  writeFileSync(join(dir, 'package.json'), JSON.stringify({ dependencies }))
  await install(dir, tarballs)
  const entry = join(dir, 'node_modules/@doorpost/emulator/dist/index.js')
  const { startEmulator } = await import(pathToFileURL(entry).href)
  return startEmulator({ clientId: 'skc_consumers', clientSecret: secrets.client })
}

/**
 * Starts a server on a free port of its own.
 *
 * @param {string} name
 * @param {(port: number) => readonly string[]} command
 * @param {{ cwd: string, env: Record<string, string>, appUrl?: string, path?: string }} options `appUrl` is the address
 *   for visitors, if it is another one; `path` answers without a redirect loop
 * @returns {Promise<string>} its own address
 */
export async function startServer(name, command, { cwd, env, appUrl, path = '/login' }) {
  const port = await findFreePort()
  const url = `http://localhost:${port}`
  const child = startChild(name, command(port), {
    cwd,
    env: { NODE_ENV: 'production', ...env, APP_URL: appUrl ?? url, PORT: String(port) },
  })
  await untilAnswering(child, `http://127.0.0.1:${port}${path}`)
  return url
}

/** `next start` of one built variant. */
export function startNext(dir, { name, distDir, basePath = '' }, options) {
  const command = (port) => ['node', 'node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)]
  const env = { ...options.env, DIST_DIR: distDir, BASE_PATH: basePath }
  return startServer(name, command, { ...options, cwd: dir, env, path: `${basePath}/login` })
}

/** `next dev` of an app. */
export function startNextDev(dir, { name }, { env }) {
  const command = (port) => ['node', 'node_modules/next/dist/bin/next', 'dev', '-H', '127.0.0.1', '-p', String(port)]
  return startServer(name, command, { cwd: dir, env: { ...env, NODE_ENV: 'development' } })
}

/** `vite preview` of the built app. */
export function startVite(dir, env) {
  const address = (port) => ['--host', '127.0.0.1', '--port', String(port), '--strictPort']
  const command = (port) => ['node', 'node_modules/vite/bin/vite.js', 'preview', ...address(port)]
  return startServer('vite', command, { cwd: dir, env, path: '/' })
}
