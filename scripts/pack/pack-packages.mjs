import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.mjs'
import { pnpm, step } from '../steps.mjs'

/** The published packages, in the order that they are named to people. */
export const packageNames = ['react', 'server', 'emulator']

/**
 * Packs the built packages into a folder, which is emptied first.
 *
 * @param {string} folder relative to the root
 * @returns {Promise<Record<string, string>>} the absolute path of each tarball, by the name of its package
 */
export async function packPackages(folder) {
  const target = join(root, folder)
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  const filters = packageNames.flatMap((name) => ['--filter', `@doorpost/${name}`])
  await step('Packing', [...pnpm, ...filters, 'pack', '--pack-destination', folder])
  const files = readdirSync(target)
  return Object.fromEntries(
    packageNames.map((name) => {
      const file = files.find((candidate) => candidate.startsWith(`doorpost-${name}-`))
      if (!file) throw new Error(`pnpm packed no ${name}.`)
      return [`@doorpost/${name}`, join(target, file)]
    }),
  )
}
