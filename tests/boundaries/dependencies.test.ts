import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isInRange } from '../../packages/server/src/cli/doctor/versions'
import { FLOORS } from '../../packages/server/src/floors/floors'
import { root } from './built-entries'

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const manifestOf = (name: string): Manifest => JSON.parse(read(`packages/${name}/package.json`))

/** What `catalog:` becomes when a package is packed. */
const catalog = Object.fromEntries(
  [...(read('pnpm-workspace.yaml').split('overrides:')[0] ?? '').matchAll(/^ {2}"?([@\w/.-]+)"?: (\S+)$/gm)].map(
    ([, name, range]) => [name, range],
  ),
)

/** The one version of a package that has never had another. */
const ONLY_VERSIONS = ['server-only 0.0.1']

describe.each(['react', 'server', 'emulator'])('what %s depends on', (name) => {
  it('gets patches without a release of ours', () => {
    const packed = Object.entries(manifestOf(name).dependencies ?? {})
      // The three share one version and are released together.
      .filter(([, range]) => range !== 'workspace:*')
      .map(([dependency, range]) => `${dependency} ${range === 'catalog:' ? catalog[dependency] : range}`)
    expect(packed.length).toBeGreaterThan(0)
    expect(packed.filter((line) => !ONLY_VERSIONS.includes(line) && !/ [~^]\d+\.\d+\.\d+$/.test(line))).toEqual([])
  })
})

describe('the range of Next.js that npm accepts', () => {
  const range = manifestOf('server').peerDependencies?.next ?? ''

  it('has the newest patches, and what was tried of older versions: which ones are safe is advice', () => {
    const works = [
      ...FLOORS.next.map(({ newest }) => newest),
      '15.0.5',
      '15.1.0',
      '15.5.0',
      '16.0.0',
      '16.2.0',
      '16.3.0',
    ]
    expect(works.filter((version) => !isInRange(version, range))).toEqual([])
  })

  it('begins with the first that was tried', () => {
    expect(isInRange('14.2.35', range)).toBe(false)
    expect(isInRange('15.0.4', range)).toBe(false)
  })
})

describe("the range of Scalekit's SDK that npm accepts", () => {
  it('begins at the version that `npm run test:sdk` runs beside the newest', () => {
    const { devDependencies }: { devDependencies: Record<string, string> } = JSON.parse(read('package.json'))
    const oldest = devDependencies['scalekit-sdk-oldest']?.split('@').at(-1)
    expect(manifestOf('server').peerDependencies?.['@scalekit-sdk/node']).toBe(`>=${oldest} <3`)
  })
})
