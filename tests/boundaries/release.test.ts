import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from './built-entries'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const manifestOf = (name: string) => JSON.parse(read(`packages/${name}/package.json`))
const published = ['react', 'server', 'emulator']

describe('the release workflow', () => {
  const workflow = read('.github/workflows/release.yml')
  const jobs = Object.fromEntries(workflow.split(/^ {2}(?=\w+:$)/m).map((job) => [job.split(':')[0], job]))

  it('publishes with a provenance statement, and only that job may sign', () => {
    expect(jobs.publish).toContain('--provenance')
    expect(jobs.publish).toContain('id-token: write')
    expect(jobs.pack).not.toMatch(/: write/)
    expect(workflow).toContain('\npermissions: {}\n')
  })

  it('holds no token, and runs none of our code where one could be made', () => {
    expect(workflow).not.toContain('secrets.')
    expect(jobs.publish).not.toMatch(/checkout|pnpm|scripts\/|npm (ci|install|test)/)
  })

  it('takes every action by its commit', () => {
    const uses = [...workflow.matchAll(/uses: (.+)/g)].map(([, action]) => action)
    expect(uses.length).toBeGreaterThan(0)
    expect(uses.filter((action) => !/^[\w-]+\/[\w-]+@[\da-f]{40} # v[\d.]+$/.test(action ?? ''))).toEqual([])
  })

  it('runs scripts that exist', () => {
    const scripts = [...workflow.matchAll(/node (scripts\/\S+)/g)].map(([, path]) => path ?? '')
    expect(scripts.filter((path) => !existsSync(join(root, path)))).toEqual([])
    expect(scripts).toEqual(['scripts/pack/release.mjs', 'scripts/sbom.mjs'])
  })
})

describe('changes that are not released yet', () => {
  // A formatter once made a heading of the line that names the package, and the release would have left it out.
  const packageLine = `'@doorpost/(?:${published.join('|')})': (?:patch|minor|major)\\n`
  const notes = readdirSync(join(root, '.changeset')).filter((name) => /^(?!README).+\.md$/.test(name))

  it('each name their packages', () => {
    const meant = new RegExp(`^---\\n(?:${packageLine})+---\\n\\n\\S`)
    expect(notes.filter((name) => !meant.test(read(`.changeset/${name}`)))).toEqual([])
  })
})

describe('publishing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorpost-publish-'))
  const [, indented = ''] =
    read('.github/workflows/release.yml').match(/- name: Publish to npm\n[^|]*\|\n((?: {10}.*\n)+)/) ?? []
  const script = indented.replace(/^ {10}/gm, '')
  const log = join(folder, 'published')

  beforeAll(() => {
    mkdirSync(join(folder, 'release'))
    for (const name of ['a', 'b', 'c']) {
      mkdirSync(join(folder, name, 'package'), { recursive: true })
      writeFileSync(
        join(folder, name, 'package/package.json'),
        JSON.stringify({ name: `@x/${name}`, version: '1.2.3' }),
      )
      execFileSync('tar', ['-czf', join(folder, 'release', `${name}.tgz`), '-C', join(folder, name), 'package'])
    }
    // A registry that knows what was published, and refuses `b` while REFUSES says so.
    writeFileSync(
      join(folder, 'npm'),
      `#!/bin/sh
if [ "$1" = view ]; then grep -Fx "$2" "${log}"; exit; fi
name=$(basename "$2" .tgz)
[ "$name" = "$REFUSES" ] && exit 1
echo "@x/$name@1.2.3" >> "${log}"
`,
      { mode: 0o755 },
    )
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  // As GitHub's runner starts a script.
  const publish = (refuses: string) =>
    spawnSync('bash', ['-e', '-c', script], {
      cwd: folder,
      env: { ...process.env, PATH: `${folder}:${process.env.PATH}`, REFUSES: refuses },
    }).status
  const published = () => readFileSync(log, 'utf8').trim().split('\n')

  it('fails when one package is refused, and goes on from there when it is run again', () => {
    expect(script).toContain('npm publish')
    expect(publish('b')).not.toBe(0)
    expect(published()).toEqual(['@x/a@1.2.3'])
    expect(publish('')).toBe(0)
    expect(published()).toEqual(['@x/a@1.2.3', '@x/b@1.2.3', '@x/c@1.2.3'])
  })
})

describe('what is published', () => {
  it.each(published)('%s asks npm for a provenance statement', (name) => {
    expect(manifestOf(name).publishConfig).toEqual({ access: 'public', provenance: true })
  })

  it('has one version', () => {
    expect(new Set(published.map((name) => manifestOf(name).version)).size).toBe(1)
  })
})

interface Component {
  readonly group?: string
  readonly name: string
  readonly version: string
  readonly purl: string
  readonly licenses: readonly { readonly license?: { readonly id: string }; readonly expression?: string }[]
}

interface Bom {
  readonly bomFormat: string
  readonly specVersion: string
  readonly serialNumber: string
  readonly metadata: { readonly component: Component }
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[]
}

describe('the list of what a package contains', () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorpost-sbom-'))
  const boms = new Map<string, Bom>()
  const bomOf = (name: string) => {
    const bom = boms.get(name)
    if (!bom) throw new Error(`There is no list for ${name}.`)
    return bom
  }

  beforeAll(() => {
    execFileSync(process.execPath, ['scripts/sbom.mjs', folder], { cwd: root, stdio: 'pipe' })
    for (const file of readdirSync(folder)) {
      const bom: Bom = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      boms.set(bom.metadata.component.name, bom)
    }
  }, 60_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(published)('is CycloneDX, and names %s itself', (name) => {
    const { bomFormat, specVersion, serialNumber, metadata } = bomOf(name)
    expect({ bomFormat, specVersion }).toEqual({ bomFormat: 'CycloneDX', specVersion: '1.6' })
    expect(serialNumber).toMatch(/^urn:uuid:[\da-f-]{36}$/)
    expect(metadata.component).toMatchObject({ group: '@doorpost', name, version: manifestOf(name).version })
  })

  it.each(published)('names each dependency of %s with its version and licence', (name) => {
    const { components } = bomOf(name)
    const fullName = (one: Component) => (one.group ? `${one.group}/${one.name}` : one.name)
    const named = new Set(components.map(fullName))
    expect(Object.keys(manifestOf(name).dependencies).filter((dependency) => !named.has(dependency))).toEqual([])
    const incomplete = components.filter(({ version, purl, licenses }) => {
      const [licence] = licenses
      return (
        !/^\d+\.\d+\.\d+/.test(version) ||
        !purl.endsWith(`@${version}`) ||
        !(licence?.license?.id ?? licence?.expression)
      )
    })
    expect(incomplete.map(fullName)).toEqual([])
  })

  it('leaves out what an app brings itself', () => {
    expect(
      bomOf('server')
        .components.map(({ name }) => name)
        .sort(),
    ).toEqual(['jose', 'server-only'])
  })
})
