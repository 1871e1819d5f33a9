/**
 * Builds the demo once more, without its `proxy.ts`, for the tests that show that pages guard themselves.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, rmSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = join(root, 'apps/demo')
const target = join(root, '.tmp/demo-without-proxy')
const leftOut = new Set(['.env.local', '.next', 'node_modules', 'proxy.ts', 'src/proxy.ts'])

rmSync(target, { recursive: true, force: true })
cpSync(source, target, { recursive: true, filter: (path) => !leftOut.has(relative(source, path)) })
// pnpm's links are relative; one link to the whole folder keeps them right.
symlinkSync(join(source, 'node_modules'), join(target, 'node_modules'), 'dir')

const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
  cwd: target,
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  encoding: 'utf8',
})
if (status !== 0) console.error(`${stdout}${stderr}`)
process.exitCode = status ?? 1
