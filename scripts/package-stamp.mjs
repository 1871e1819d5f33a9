import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildStamp } from './build-stamp.mjs'
import { root } from './root.mjs'

/** Where each package is built to. */
export const packageOutputs = readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name, 'dist'))

/** Remembers from what the packages were built, with or without their types. */
export const packageStamp = buildStamp(join(root, '.tmp/stamps/packages'), {
  inputs: ['pnpm-lock.yaml', 'tsconfig.base.json', 'packages'].map((path) => join(root, path)),
  outputs: packageOutputs,
})

/** Whether the packages are built as they stand, types included. */
export const arePackagesBuilt = () =>
  // A build without types leaves none of an earlier one.
  packageOutputs.every((dist) => existsSync(join(dist, 'index.d.ts'))) && packageStamp.isFresh()

// `pnpm build` ends with it, so that `npm start` does not put a build without types in place of one that has them.
if (import.meta.url === pathToFileURL(process.argv[1]).href) packageStamp.write()
