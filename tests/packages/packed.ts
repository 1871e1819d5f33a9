import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { packageNames, packPackages } from '../../scripts/pack/pack-packages.mjs'
import { root } from '../../scripts/root.mjs'

/** The packages as they are packed: by `npm run pack`, and for a release. By name, the tarball and where it is unpacked. */
export interface Packed {
  readonly local: Readonly<Record<string, PackedPackage>>
  readonly released: Readonly<Record<string, PackedPackage>>
}

export interface PackedPackage {
  readonly tarball: string
  /** `…/@doorpost/<name>`, beside the others, as they are installed. */
  readonly dir: string
}

declare module 'vitest' {
  interface ProvidedContext {
    packed: Packed
    release: { readonly address: string; readonly tag: string }
  }
}

const folder = join(root, '.tmp/test-packages')

function unpack(kind: string, tarballs: Readonly<Record<string, string>>): Record<string, PackedPackage> {
  return Object.fromEntries(
    packageNames.map((name) => {
      const dir = join(folder, kind, 'node_modules/@doorpost', name)
      const tarball = tarballs[`@doorpost/${name}`]
      if (!tarball) throw new Error(`${name} was not packed.`)
      mkdirSync(dir, { recursive: true })
      execFileSync('tar', ['-xzf', tarball, '-C', dir, '--strip-components=1'])
      return [name, { tarball, dir }]
    }),
  )
}

/** Packs once for all tests of this suite. The packages have to be built, types included. */
export default async function pack(project: TestProject): Promise<() => void> {
  rmSync(folder, { recursive: true, force: true })
  const { version } = await import('../../packages/server/package.json', { with: { type: 'json' } })
  const release = { address: 'https://git.example/owner/doorpost', tag: `v${version}` }
  const local = unpack('local', await packPackages(join(folder, 'local/packed')))
  const released = unpack('released', await packPackages(join(folder, 'released/packed'), release))
  project.provide('packed', { local, released })
  project.provide('release', release)
  return () => rmSync(folder, { recursive: true, force: true })
}
