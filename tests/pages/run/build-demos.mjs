/**
 * Builds the demo for the browser tests: as it is, and once more without its `proxy.ts`, for the tests that show that
 * pages guard themselves.
 */
import { cpSync, rmSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { buildDemo, buildDemoIn, demo } from '../../../scripts/builds.mjs'
import { root } from '../../../scripts/root.mjs'

const withoutProxy = join(root, '.tmp/demo-without-proxy')
const leftOut = new Set(['.data', '.env.local', '.next', 'node_modules', 'proxy.ts'])

function copyWithoutProxy() {
  rmSync(withoutProxy, { recursive: true, force: true })
  cpSync(demo, withoutProxy, { recursive: true, filter: (path) => !leftOut.has(relative(demo, path)) })
  // One link to the whole folder: pnpm's own links in it are relative to where it is.
  symlinkSync(join(demo, 'node_modules'), join(withoutProxy, 'node_modules'), 'dir')
}

await buildDemo()
copyWithoutProxy()
await buildDemoIn('Building the demo without its proxy', withoutProxy)
