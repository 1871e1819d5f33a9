/**
 * Builds the demo for the browser tests: as it is, and once more without its `proxy.ts`, for the tests that show that
 * pages guard themselves.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, rmSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from '../../../scripts/root.mjs'

const demo = join(root, 'apps/demo')
const withoutProxy = join(root, '.tmp/demo-without-proxy')
const leftOut = new Set(['.data', '.env.local', '.next', 'node_modules', 'proxy.ts'])

function copyWithoutProxy() {
  rmSync(withoutProxy, { recursive: true, force: true })
  cpSync(demo, withoutProxy, { recursive: true, filter: (path) => !leftOut.has(relative(demo, path)) })
  // One link to the whole folder: pnpm's own links in it are relative to where it is.
  symlinkSync(join(demo, 'node_modules'), join(withoutProxy, 'node_modules'), 'dir')
}

function build(title, cwd) {
  console.log(`Building ${title} …`)
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  })
  if (status !== 0) {
    console.error(`${stdout}${stderr}`)
    process.exit(1)
  }
}

build('the demo', demo)
copyWithoutProxy()
build('the demo without its proxy', withoutProxy)
