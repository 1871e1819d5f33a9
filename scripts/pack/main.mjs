/**
 * `npm run pack`: from a fresh clone to the three packages as they would be published, in `packed`, and the line that
 * installs them in an app. For as long as no registry has them, and to try out a change.
 */
import { stopChildren } from '../children.mjs'
import { arePackagesBuilt, packageStamp } from '../package-stamp.mjs'
import { checkNode, pnpm, StepError, step, timed } from '../steps.mjs'
import { installLine } from './install-line.mjs'
import { packPackages } from './pack-packages.mjs'

/** What the packages need, and not Storybook, browsers and the demo. A whole install stays whole. */
const onlyPackages = ['--filter', './packages/*']
/** `pnpm install` of the whole workspace would be pnpm's own idea, before it runs a script. */
const asInstalled = '--config.verify-deps-before-run=false'

async function build() {
  if (arePackagesBuilt()) return
  // Each as soon as what it depends on is built.
  await step('Building the packages', [...pnpm, asInstalled, ...onlyPackages, 'run', 'build'])
  packageStamp.write()
}

try {
  checkNode()
  await step('Installing', [...pnpm, 'install', '--frozen-lockfile', ...onlyPackages])
  await build()
  const files = Object.values(await timed('Packing', () => packPackages('packed')))
  console.log(`
In your app's folder, run (with pnpm or yarn: \`pnpm add\` or \`yarn add\` in place of \`npm install\`):

${installLine(files)}
`)
} catch (error) {
  await stopChildren()
  console.error(error instanceof StepError ? `\n${error.message}` : error)
  process.exitCode = 1
}
