import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { findChromium } from './find-chromium.mjs'
import { installFromDebian } from './install-from-debian.mjs'

/** A download can lack the system's libraries: only a browser that starts counts. */
async function hasWorkingChromium() {
  const path = await findChromium()
  return path !== undefined && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0
}

function downloadWithPlaywright() {
  console.log("Downloading Playwright's Chromium, for the browser tests …")
  const manifest = createRequire(import.meta.url).resolve('playwright/package.json')
  const args = [join(dirname(manifest), 'cli.js'), 'install', '--no-shell', 'chromium']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) console.error(`${stdout}${stderr}`.trim().split('\n').slice(-10).join('\n'))
}

// On a bare Debian the download would lack its libraries; the package brings them.
const ways = [() => installFromDebian('chromium'), downloadWithPlaywright]

async function ensureChromium() {
  if (await hasWorkingChromium()) return
  for (const install of ways) {
    await install()
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
