import { join } from 'node:path'
import { buildStamp } from './build-stamp.mjs'
import { arePackagesBuilt, packageOutputs } from './package-stamp.mjs'
import { root } from './root.mjs'
import { runCommand } from './run-command.mjs'
import { pnpm } from './steps.mjs'

/** The demo's folder. */
export const demo = join(root, 'apps/demo')

const demoStamp = buildStamp(join(root, '.tmp/stamps/demo'), {
  inputs: [join(root, 'pnpm-lock.yaml'), join(root, 'tsconfig.base.json'), demo, ...packageOutputs],
  outputs: [join(demo, '.next/BUILD_ID')],
})

/** Builds the packages, types included, unless they are built as they stand. */
export async function buildPackages() {
  if (!arePackagesBuilt()) await runCommand('Building the packages', [...pnpm, 'build'], { cwd: root })
}

/**
 * Builds a demo without checking its types, which `pnpm typecheck` does.
 *
 * @param {string} title
 * @param {string} cwd its folder
 * @param {typeof runCommand} [run]
 */
export async function buildDemoIn(title, cwd, run = runCommand) {
  await run(title, [process.execPath, 'node_modules/next/dist/bin/next', 'build'], {
    cwd,
    env: { DEMO_TYPE_CHECK: 'off' },
  })
}

/**
 * Builds the demo on the built packages, unless it is built as it stands: that alone takes longer than everything else.
 *
 * @param {typeof runCommand} [run]
 */
export async function buildDemo(run = runCommand) {
  if (demoStamp.isFresh()) return
  await buildDemoIn('Building the demo', demo, run)
  demoStamp.write()
}
