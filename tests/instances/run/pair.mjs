import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort } from '../../../scripts/find-free-port.mjs'
import { demoEnvironment, startDemo } from '../../support/demo-instances.mjs'
import { startRoundRobin } from './round-robin.mjs'

const clock = new URL('moved-clock.mjs', import.meta.url)
const folders = []

/** For each server its own, side by side: Postgres may run as another user, who sees nothing of the others. */
export function newFolder() {
  const made = mkdtempSync(join(tmpdir(), 'doorpost-instances-'))
  folders.push(made)
  return made
}

export function removeFolders() {
  for (const made of folders) rmSync(made, { recursive: true, force: true })
}

/**
 * Starts two instances of a demo, `a` and `b`, and nginx in front of them.
 *
 * @param {{ emulatorUrl: string, databaseUrl: string, env: Record<string, string>, builds?: readonly string[] }} options
 *   `builds`: the folder of each, where they differ
 */
export async function startPair({ emulatorUrl, databaseUrl, env, builds = [] }) {
  const dir = newFolder()
  const clockFile = join(dir, 'clock')
  writeFileSync(clockFile, '0')
  const port = await findFreePort()
  const appUrl = `http://localhost:${port}`
  const all = {
    ...demoEnvironment({ appUrl, emulatorUrl, databaseUrl }),
    CLOCK_FILE: clockFile,
    NODE_OPTIONS: `--import ${clock}`,
    ...env,
  }
  const [a, b] = await Promise.all(['a', 'b'].map((name, index) => startDemo(`demo ${name}`, all, builds[index])))
  await startRoundRobin(join(dir, 'nginx'), port, [a.port, b.port])
  const urlOf = (instance) => `http://127.0.0.1:${instance.port}`
  return {
    appUrl,
    urls: { any: `http://127.0.0.1:${port}`, a: urlOf(a), b: urlOf(b) },
    clockFile,
    logs: [a.log, b.log],
  }
}
