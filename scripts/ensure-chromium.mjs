import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { findChromium } from './find-chromium.mjs'

/** A download can lack the system's libraries: only a browser that starts counts. */
async function hasWorkingChromium() {
  const path = await findChromium()
  return path !== undefined && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0
}

function isRootOnDebian() {
  if (process.getuid?.() !== 0) return false
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

function run(command, args, env = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  if (status !== 0) console.error(`${[stdout, stderr].join('').trim() || error}`.split('\n').slice(-10).join('\n'))
  return status === 0
}

function installFromDebian() {
  console.log('Installing Chromium with apt-get, for the browser tests …')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  return (
    run('apt-get', ['update', '-qq'], env) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], env)
  )
}

function downloadWithPlaywright() {
  console.log("Downloading Playwright's Chromium, for the browser tests …")
  const manifest = createRequire(import.meta.url).resolve('playwright/package.json')
  return run(process.execPath, [join(dirname(manifest), 'cli.js'), 'install', '--no-shell', 'chromium'])
}

// On a bare Debian the download would lack its libraries; the package brings them.
const ways = isRootOnDebian() ? [installFromDebian, downloadWithPlaywright] : [downloadWithPlaywright]

async function ensureChromium() {
  if (await hasWorkingChromium()) return
  for (const install of ways) {
    install()
    if (await hasWorkingChromium()) return
  }
  throw new Error(
    'The browser tests need Chromium: install Chromium or Chrome, or set CHROMIUM_PATH to one, and try again.',
  )
}

try {
  await ensureChromium()
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
