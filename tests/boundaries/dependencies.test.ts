import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
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
    const packed = Object.entries(manifestOf(name).dependencies ?? {}).map(
      ([dependency, range]) => `${dependency} ${range === 'catalog:' ? catalog[dependency] : range}`,
    )
    expect(packed.length).toBeGreaterThan(0)
    expect(packed.filter((line) => !ONLY_VERSIONS.includes(line) && !/ [~^]\d+\.\d+\.\d+$/.test(line))).toEqual([])
  })
})

describe('the range of Next.js that npm accepts', () => {
  it('begins where the documentation says that it is safe', () => {
    const range = manifestOf('server').peerDependencies?.next ?? ''
    expect(range).toMatch(/^\^15\.\S+ \|\| >=16\.\S+$/)
    const floors = (range.match(/\d+\.\d+\.\d+/g) ?? []).join(', ')
    expect(read('docs/explanation/security.md')).toContain(`Use ${floors} or newer`)
    expect(read('README.md')).toContain(`${floors} or newer`)
  })
})

describe("the range of Scalekit's SDK that npm accepts", () => {
  it('begins at the version that `npm run test:sdk` runs beside the newest', () => {
    const { devDependencies }: { devDependencies: Record<string, string> } = JSON.parse(read('package.json'))
    const oldest = devDependencies['scalekit-sdk-oldest']?.split('@').at(-1)
    expect(manifestOf('server').peerDependencies?.['@scalekit-sdk/node']).toBe(`>=${oldest} <3`)
  })
})
