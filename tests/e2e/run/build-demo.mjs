/** `node tests/e2e/run/build-demo.mjs`: builds the demo for the browser tests, on the built packages. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../../../scripts/root.mjs'
import { runCommand } from '../../../scripts/run-command.mjs'

export const demo = join(root, 'apps/demo')

/**
 * Builds a demo, types checked.
 *
 * @param {string} title
 * @param {string} cwd its folder
 */
export async function buildDemo(title, cwd) {
  await runCommand(title, [process.execPath, 'node_modules/next/dist/bin/next', 'build'], { cwd })
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await buildDemo('Building the demo', demo)
