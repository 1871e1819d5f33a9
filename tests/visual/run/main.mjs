import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { findFreePort } from '../../../scripts/find-free-port.mjs'
import { root } from '../../../scripts/root.mjs'

const require = createRequire(import.meta.url)
const isUpdate = process.argv.includes('--update')

function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  if (status !== 0) process.exit(status ?? 1)
}

const bin = (name, path) => join(dirname(require.resolve(`${name}/package.json`)), path)

run(process.execPath, [bin('storybook', 'dist/bin/dispatcher.js'), 'build', '--quiet'])
run(
  process.execPath,
  [
    bin('@playwright/test', 'cli.js'),
    'test',
    '--config=tests/visual/playwright.config.ts',
    ...(isUpdate ? ['--update-snapshots=changed', '--project=visual'] : []),
  ],
  { STORYBOOK_PORT: String(await findFreePort()) },
)
