import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageNames } from '../../scripts/pack/pack-packages.mjs'
import { root } from '../../scripts/root.mjs'

const clone = join(root, '.tmp/test-changesets')
const manifests = ['apps/demo', ...packageNames.map((name) => `packages/${name}`)].map((dir) => `${dir}/package.json`)
const read = (path: string) => readFileSync(join(clone, path), 'utf8')
const git = (...args: string[]) => execFileSync('git', args, { cwd: clone, stdio: 'pipe' })
const changeset = (...args: string[]) =>
  execFileSync(join(root, 'node_modules/.bin/changeset'), args, { cwd: clone, stdio: 'pipe', encoding: 'utf8' })

/** What changesets reads of a clone, on a branch of its own with one change to one package. */
beforeAll(() => {
  rmSync(clone, { recursive: true, force: true })
  mkdirSync(clone, { recursive: true })
  const copied = ['package.json', 'pnpm-workspace.yaml', '.changeset', ...manifests]
  for (const path of [...copied, ...packageNames.map((name) => `packages/${name}/CHANGELOG.md`)]) {
    cpSync(join(root, path), join(clone, path), {
      recursive: true,
      filter: (file) => !/\.changeset\/(?!README|config).+\.md$/.test(file),
    })
  }
  git('init', '--quiet', '--initial-branch', 'main')
  git('config', 'user.email', 'ada@example.com')
  git('config', 'user.name', 'Ada')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'before')
  git('checkout', '--quiet', '-b', 'change')
  mkdirSync(join(clone, 'packages/react/src'))
  writeFileSync(join(clone, 'packages/react/src/index.ts'), 'export {}\n')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'change')
})

afterAll(() => rmSync(clone, { recursive: true, force: true }))

describe('changesets', () => {
  it('miss one for a change of a package', () => {
    expect(() => changeset('status', '--since=main')).toThrow('no changesets were found')
  })

  it('raise the versions of all three for a change of one, and of nothing else', () => {
    const demo = read('apps/demo/package.json')
    writeFileSync(
      join(clone, '.changeset/brave-boxes.md'),
      "---\n'@doorpost/react': minor\n---\n\nSix boxes may be seven.\n",
    )
    git('add', '--all')
    expect(changeset('status', '--since=main')).toContain('@doorpost/react')
    const before = JSON.parse(read('packages/react/package.json')).version
    changeset('version')
    const versions = packageNames.map((name) => JSON.parse(read(`packages/${name}/package.json`)).version)
    const [major, minor] = before.split('.').map(Number)
    expect(new Set(versions)).toEqual(new Set([`${major}.${minor + 1}.0`]))
    expect(read('apps/demo/package.json')).toBe(demo)
    expect(read('packages/react/CHANGELOG.md')).toContain('Six boxes may be seven.')
    expect(read('packages/react/package.json')).toContain('workspace:*')
  })
})
