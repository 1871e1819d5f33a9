import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { startChild } from '../../scripts/children.mjs'
import { findFreePort } from '../../scripts/find-free-port.mjs'
import { root } from '../../scripts/root.mjs'
import { untilAnswering } from '../../scripts/until-answering.mjs'

const next = 'node_modules/next/dist/bin/next'

/**
 * Starts the emulator on a free port.
 *
 * @returns {Promise<string>} where it listens
 */
export async function startEmulator() {
  const port = await findFreePort()
  const url = `http://127.0.0.1:${port}`
  const command = [process.execPath, 'packages/emulator/bin/doorpost-emulator.js']
  const child = startChild('emulator', command, { cwd: root, env: { EMULATOR_PORT: String(port) } })
  await untilAnswering(child, `${url}/_emulator/health`)
  return url
}

/**
 * What all instances of one demo have in common.
 *
 * @param {{ appUrl: string, emulatorUrl: string, databaseUrl: string }} addresses
 */
export const demoEnvironment = ({ appUrl, emulatorUrl, databaseUrl }) => ({
  APP_URL: appUrl,
  DATABASE_URL: databaseUrl,
  JWT_SECRET: randomBytes(32).toString('base64url'),
  SCALEKIT_ENVIRONMENT_URL: emulatorUrl,
  SCALEKIT_CLIENT_ID: 'skc_emulator',
  SCALEKIT_CLIENT_SECRET: 'emulator-secret',
})

/**
 * Starts the built demo, as `next start` serves it.
 *
 * @param {string} name
 * @param {Record<string, string>} env
 * @param {string} [folder] where it was built
 * @param {number} [port] a free one unless given
 */
export async function startDemo(name, env, folder = join(root, 'apps/demo'), port) {
  port ??= await findFreePort()
  const command = [process.execPath, next, 'start', '--hostname', '127.0.0.1', '--port', String(port)]
  const child = startChild(name, command, { cwd: folder, env })
  await untilAnswering(child, `http://127.0.0.1:${port}/login`)
  return { port, pid: child.pid, log: child.log }
}
